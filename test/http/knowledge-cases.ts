// The matrix' rows of the knowledge base.
import { newId } from "../../src/platform/ids.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";
import { writtenCases } from "./written-cases.ts";

const base = "/api/v1/knowledge";
const item = { title: "Leave", text: "Ask a week before." };
const bad = (path: string) => [{ path: `${base}/items/seven/${path}`, ...noSuchId }];

const written = writtenCases(`${base}/items`, { body: item, field: "title", idOf: ({ knowledgeId }) => knowledgeId });

export const knowledgeCases = {
  ...written,
  "POST /api/v1/knowledge/items": {
    ...written["POST /api/v1/knowledge/items"],
    malformed: [
      ...written["POST /api/v1/knowledge/items"].malformed,
      ...[
        { category: " / " },
        { category: "a/../b" },
        { state: "burnt" },
        { min_role: "king" },
        { sources: ["https://"] },
        { tags: [""] },
      ].map((wrong) => ({
        options: json(JSON.stringify({ ...item, ...wrong })),
        status: 400,
        field: Object.keys(wrong)[0]?.replace(/^(?:sources|tags)$/, "$&.0"),
      })),
    ],
  },
  "PUT /api/v1/knowledge/items/{id}": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}`, options: { json: item } }),
    malformed: jsonBody(item, "text"),
    namesAThing: true,
  },
  "GET /api/v1/knowledge/items/{id}/versions": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}/versions` }),
    malformed: [
      ...bad("versions"),
      { path: `${base}/items/${newId()}/versions?limit=0`, options: {}, status: 400, field: "limit" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/knowledge/items/{id}/versions/{n}": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}/versions/1` }),
    malformed: [
      ...bad("versions/1"),
      { path: `${base}/items/${newId()}/versions/0`, options: {}, status: 400, field: "n" },
    ],
    namesAThing: true,
  },
  "POST /api/v1/knowledge/items/{id}/versions/{n}/restore": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}/versions/1/restore` }),
    malformed: [
      ...bad("versions/1/restore"),
      { path: `${base}/items/${newId()}/versions/x/restore`, options: {}, status: 400, field: "n" },
    ],
    namesAThing: true,
  },
  "PUT /api/v1/knowledge/items/{id}/relations": {
    valid: ({ knowledgeId, otherKnowledgeId }) => ({
      path: `${base}/items/${knowledgeId}/relations`,
      options: { json: { item_id: otherKnowledgeId, type: "related" } },
    }),
    malformed: [
      ...jsonBody({ item_id: newId(), type: "related" }, "item_id"),
      { options: json(JSON.stringify({ item_id: newId(), type: "loves" })), status: 400, field: "type" },
    ],
    namesAThing: true,
  },
  "DELETE /api/v1/knowledge/items/{id}/relations": {
    valid: ({ knowledgeId, otherKnowledgeId }) => ({
      path: `${base}/items/${knowledgeId}/relations?item_id=${otherKnowledgeId}&type=related`,
    }),
    malformed: [
      { path: `${base}/items/${newId()}/relations?type=related`, options: {}, status: 400, field: "item_id" },
      { path: `${base}/items/${newId()}/relations?item_id=${newId()}`, options: {}, status: 400, field: "type" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/knowledge/items/{id}/related": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}/related?hops=2&type=related&type=replaces` }),
    malformed: [
      ...bad("related"),
      { path: `${base}/items/${newId()}/related?hops=5`, options: {}, status: 400, field: "hops" },
      { path: `${base}/items/${newId()}/related?type=loves`, options: {}, status: 400, field: "type.0" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/knowledge/items/{id}/quality": {
    valid: ({ knowledgeId }) => ({ path: `${base}/items/${knowledgeId}/quality` }),
    malformed: bad("quality"),
    namesAThing: true,
  },
  "POST /api/v1/knowledge/items/{id}/feedback": {
    valid: ({ knowledgeId }) => ({
      path: `${base}/items/${knowledgeId}/feedback`,
      options: { json: { helpful: true } },
    }),
    malformed: [
      ...jsonBody({ helpful: true, comment: "Short" }, "comment"),
      { options: json('{"helpful": "yes"}'), status: 400, field: "helpful" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/knowledge/categories": {
    valid: () => ({ path: `${base}/categories` }),
    malformed: [],
    namesAThing: false,
  },
  "POST /api/v1/knowledge/search": {
    valid: () => ({ path: `${base}/search`, options: { json: { query: "leave", category: "hr" } } }),
    malformed: [
      ...jsonBody({ query: "leave" }, "query"),
      { options: json('{"query": "leave", "state": "burnt"}'), status: 400, field: "state" },
    ],
    namesAThing: false,
  },
  "POST /api/v1/knowledge/embeddings": {
    valid: () => ({ path: `${base}/embeddings`, options: { json: { texts: ["leave"] } } }),
    malformed: [
      ...anyJsonBody({ texts: ["leave"] }),
      { options: json('{"texts": []}'), status: 400, field: "texts" },
      { options: json('{"texts": "leave"}'), status: 400, field: "texts" },
      { options: json('{"texts": [""]}'), status: 400, field: "texts.0" },
    ],
    namesAThing: false,
  },
  "POST /api/v1/knowledge/classify": {
    valid: () => ({ path: `${base}/classify`, options: { json: { text: "leave" } } }),
    malformed: jsonBody({ text: "leave" }, "text"),
    namesAThing: false,
  },
} as const satisfies Record<string, RouteCase>;
