// Every route's row: how it is called well, and badly. Typed by the routes' own table: a route without a row doesn't compile.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { fileForm } from "../support/api.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";
import { zip } from "../support/zip.ts";
import { authCases } from "./auth-cases.ts";
import { clinicalCases } from "./clinical-cases.ts";
import { documentCases } from "./document-cases.ts";
import { keyCases } from "./key-cases.ts";
import { knowledgeCases } from "./knowledge-cases.ts";
import { openAiCases } from "./openai-cases.ts";
import { providerKeyCases } from "./provider-key-cases.ts";
import { reindexCases } from "./reindex-cases.ts";
import { secretCases } from "./secret-cases.ts";
import { securityCases } from "./security-cases.ts";
import { sessionCases } from "./session-cases.ts";
import { systemCases } from "./system-cases.ts";
import { workspaceCases } from "./workspace-cases.ts";
import { writtenCases } from "./written-cases.ts";

export const cases: Record<RouteKey, RouteCase> = {
  ...sessionCases,
  ...openAiCases,
  ...authCases,
  ...workspaceCases,
  ...keyCases,
  ...providerKeyCases,
  ...secretCases,
  ...securityCases,
  ...reindexCases,
  ...documentCases,
  "POST /api/v1/notes/import": {
    valid: () => ({
      path: "/api/v1/notes/import",
      options: { body: fileForm(zip([{ name: "a.md", content: "A note" }]), "notes.zip") },
    }),
    malformed: [
      { options: json('{"file": "x"}'), status: 415, field: "Content-Type" },
      { options: { body: fileForm("no archive", "notes.zip") }, status: 400, field: "file" },
      { options: { body: fileForm(zip([{ name: "a.png", content: "x" }]), "notes.zip") }, status: 400, field: "file" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/notes/export": { valid: () => ({ path: "/api/v1/notes/export" }), malformed: [], namesAThing: false },
  ...writtenCases("/api/v1/notes", {
    body: { title: "Roof", text: "It leaks." },
    field: "title",
    idOf: ({ noteId }) => noteId,
  }),
  ...knowledgeCases,
  ...clinicalCases,
  ...systemCases,
  "GET /health/live": { valid: () => ({ path: "/health/live" }), malformed: [], namesAThing: false },
  "GET /health/ready": { valid: () => ({ path: "/health/ready" }), malformed: [], namesAThing: false },
  // Its token is no user's: see test/features/metrics.test.ts.
  "GET /metrics": { valid: () => ({ path: "/metrics" }), malformed: [], namesAThing: false, publicStatus: 401 },
  "GET /.well-known/jwks.json": {
    valid: () => ({ path: "/.well-known/jwks.json" }),
    malformed: [],
    namesAThing: false,
  },
  "GET /openapi.json": { valid: () => ({ path: "/openapi.json" }), malformed: [], namesAThing: false },
  "POST /api/v1/search": {
    valid: () => ({ path: "/api/v1/search", options: { json: { query: "boiler" } } }),
    malformed: [
      ...jsonBody({ query: "boiler" }, "query"),
      { options: json('{"query": "boiler", "k": 0}'), status: 400, field: "k" },
      { options: json('{"query": "boiler", "filter": {"tags": []}}'), status: 400, field: "filter.tags" },
      { options: json('{"query": "boiler", "filter": {"tag": ["a"]}}'), status: 400, field: "filter" },
      {
        options: json('{"query": "boiler", "filter": {"document_ids": ["a"]}}'),
        status: 400,
        field: "filter.document_ids.0",
      },
    ],
    namesAThing: false,
  },
  "POST /api/v1/chat": {
    valid: ({ sessionId }) => ({
      path: "/api/v1/chat",
      options: { json: { question: "Where is the boiler?", session_id: sessionId, stream: false } },
    }),
    malformed: [
      ...jsonBody({ question: "Where?" }, "question"),
      { options: json('{"question": "Where?", "session_id": "seven"}'), status: 400, field: "session_id" },
      { options: json('{"question": "Where?", "stream": "yes"}'), status: 400, field: "stream" },
      {
        options: json(JSON.stringify({ question: "Where?", replaces_message_id: newId() })),
        status: 400,
        field: "replaces_message_id",
      },
      { options: json('{"question": "Where?", "temperature": 3}'), status: 400, field: "temperature" },
      { options: json('{"question": "Where?", "filter": {"types": ["exe"]}}'), status: 400, field: "filter.types.0" },
    ],
    namesAThing: true,
  },
  "GET /api/v1/models": { valid: () => ({ path: "/api/v1/models" }), malformed: [], namesAThing: false },
  "GET /api/v1/models/{id}": {
    valid: () => ({ path: "/api/v1/models/builtin/extractive" }),
    malformed: [{ path: `/api/v1/models/openai/${"x".repeat(250)}`, ...noSuchId }],
    namesAThing: false,
  },
  "GET /api/v1/providers": { valid: () => ({ path: "/api/v1/providers" }), malformed: [], namesAThing: false },
  "POST /api/v1/models/select": {
    valid: () => ({ path: "/api/v1/models/select", options: { json: { task: "answer" } } }),
    malformed: [
      ...jsonBody({ task: "answer" }, "task"),
      { options: json('{"max_cost": -1}'), status: 400, field: "max_cost" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/ollama/models": { valid: () => ({ path: "/api/v1/ollama/models" }), malformed: [], namesAThing: false },
  "GET /api/v1/ollama/models/{name}": {
    valid: () => ({ path: "/api/v1/ollama/models/ok" }),
    malformed: [{ path: "/api/v1/ollama/models/a..%20b", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "POST /api/v1/ollama/models/{name}/pull": {
    valid: () => ({ path: "/api/v1/ollama/models/ok/pull" }),
    malformed: [{ path: "/api/v1/ollama/models/a%20b/pull", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "DELETE /api/v1/ollama/models/{name}": {
    valid: () => ({ path: "/api/v1/ollama/models/ok" }),
    malformed: [{ path: "/api/v1/ollama/models/a%20b", options: {}, status: 400, field: "name" }],
    namesAThing: false,
  },
  "GET /api/v1/model-chain": { valid: () => ({ path: "/api/v1/model-chain" }), malformed: [], namesAThing: false },
  "PUT /api/v1/model-chain": {
    valid: () => ({ path: "/api/v1/model-chain", options: { json: { chain: [] } } }),
    malformed: [
      ...jsonBody({ chain: [] }, "chain"),
      { options: json('{"chain": ["nobody/nothing"]}'), status: 400, field: "chain" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/chat/sessions/{id}/messages/{message_id}/stream": {
    valid: (of) => ({ path: `/api/v1/chat/sessions/${of.sessionId}/messages/${of.messageId}/stream` }),
    malformed: [
      { path: `/api/v1/chat/sessions/${newId()}/messages/seven/stream`, options: {}, status: 400, field: "message_id" },
      { options: { headers: { "Last-Event-ID": "last" } }, status: 400, field: "last-event-id" },
    ],
    namesAThing: true,
  },
  "POST /api/v1/chat/sessions/{id}/messages/{message_id}/cancel": {
    valid: (of) => ({ path: `/api/v1/chat/sessions/${of.sessionId}/messages/${of.messageId}/cancel` }),
    malformed: [{ path: `/api/v1/chat/sessions/seven/messages/${newId()}/cancel`, ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/chat/sessions/{id}/ws": {
    valid: ({ sessionId }) => ({
      path: `/api/v1/chat/sessions/${sessionId}/ws`,
      options: { headers: { Upgrade: "websocket" } },
    }),
    malformed: [
      { path: "/api/v1/chat/sessions/seven/ws", ...noSuchId },
      { options: {}, status: 426 },
    ],
    namesAThing: true,
  },
  "GET /api/v1/chat/{id}/stream": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/${sessionId}/stream` }),
    malformed: [{ path: `/api/v1/chat/${"x".repeat(201)}/stream`, ...noSuchId }],
    namesAThing: false,
  },
  "GET /api/v1/rate-limit/status": {
    valid: () => ({ path: "/api/v1/rate-limit/status" }),
    malformed: [],
    namesAThing: false,
  },
  "GET /api/v1/usage": {
    valid: () => ({ path: "/api/v1/usage" }),
    malformed: [
      { path: "/api/v1/usage?from=yesterday", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?from=2026-02-30", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?to=0000-01-01", options: {}, status: 400, field: "to" },
      { path: "/api/v1/usage?from=2026-02-02&to=2026-02-01", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?from=2025-01-01&to=2026-01-02", options: {}, status: 400, field: "from" },
      { path: "/api/v1/usage?group_by=moon", options: {}, status: 400, field: "group_by" },
      { path: "/api/v1/usage?group_by=day&group_by=user", options: {}, status: 400, field: "group_by" },
      { path: "/api/v1/usage?user_id=seven", options: {}, status: 400, field: "user_id" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/usage/me": { valid: () => ({ path: "/api/v1/usage/me" }), malformed: [], namesAThing: false },
  "GET /api/v1/cache/stats": {
    valid: () => ({ path: "/api/v1/cache/stats" }),
    malformed: [
      { path: "/api/v1/cache/stats?days=0", options: {}, status: 400, field: "days" },
      { path: "/api/v1/cache/stats?days=91", options: {}, status: 400, field: "days" },
    ],
    namesAThing: false,
  },
  "DELETE /api/v1/cache": { valid: () => ({ path: "/api/v1/cache" }), malformed: [], namesAThing: false },
  "GET /api/v1/cache/settings": {
    valid: () => ({ path: "/api/v1/cache/settings" }),
    malformed: [],
    namesAThing: false,
  },
  "PUT /api/v1/cache/settings": {
    valid: () => ({ path: "/api/v1/cache/settings", options: { json: { semantic_ttl_seconds: null } } }),
    malformed: [
      ...anyJsonBody({ semantic_ttl_seconds: null }),
      ...[-1, 604_801, 1.5, "an hour", undefined].map((semantic_ttl_seconds) => ({
        options: json(JSON.stringify({ semantic_ttl_seconds })),
        status: 400,
        field: "semantic_ttl_seconds",
      })),
    ],
    namesAThing: false,
  },
};
