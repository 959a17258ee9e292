// The matrix' rows of the OpenAI surface.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";

const completion = { model: "hearth", messages: [{ role: "user", content: "Where is the boiler?" }] };

export const openAiCases = {
  "POST /v1/chat/completions": {
    valid: () => ({ path: "/v1/chat/completions", options: { json: completion } }),
    malformed: [
      ...jsonBody(completion, "model"),
      { options: json(JSON.stringify({ ...completion, messages: [] })), status: 400, field: "messages" },
      { options: json(JSON.stringify({ ...completion, n: 2 })), status: 400, field: "n" },
      { options: json(JSON.stringify({ ...completion, temperature: 3 })), status: 400, field: "temperature" },
    ],
    namesAThing: false,
  },
  "POST /v1/embeddings": {
    valid: () => ({ path: "/v1/embeddings", options: { json: { model: "hearth", input: "boiler" } } }),
    malformed: [
      ...jsonBody({ model: "hearth", input: "boiler" }, "model"),
      { options: json('{"model": "hearth", "input": [[1, 2]]}'), status: 400, field: "input" },
      { options: json('{"model": "hearth", "input": "x", "dimensions": 0}'), status: 400, field: "dimensions" },
    ],
    namesAThing: false,
  },
  "GET /v1/models": { valid: () => ({ path: "/v1/models" }), malformed: [], namesAThing: false },
  "GET /v1/models/{id}": {
    valid: () => ({ path: "/v1/models/hearth" }),
    malformed: [{ path: `/v1/models/openai/${"x".repeat(250)}`, ...noSuchId }],
    namesAThing: false,
  },
} satisfies Partial<Record<RouteKey, RouteCase>>;
