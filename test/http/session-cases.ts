// The matrix' rows of sessions.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";

export const sessionCases = {
  "POST /api/v1/chat/sessions": {
    valid: () => ({ path: "/api/v1/chat/sessions", options: { json: { title: "Heating" } } }),
    malformed: [
      ...jsonBody({ title: "Heating" }, "title"),
      { options: json('{"type": "secret"}'), status: 400, field: "type" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/chat/sessions": {
    valid: () => ({ path: "/api/v1/chat/sessions" }),
    malformed: [
      { path: "/api/v1/chat/sessions?limit=many", options: {}, status: 400, field: "limit" },
      { path: "/api/v1/chat/sessions?cursor=nonsense", options: {}, status: 400, field: "cursor" },
      { path: "/api/v1/chat/sessions?sort=user_id", options: {}, status: 400, field: "sort" },
      { path: "/api/v1/chat/sessions?status=deleted", options: {}, status: 400, field: "status" },
      { path: "/api/v1/chat/sessions?type=secret", options: {}, status: 400, field: "type" },
      { path: "/api/v1/chat/sessions?q=", options: {}, status: 400, field: "q" },
    ],
    namesAThing: false,
  },
  "PATCH /api/v1/chat/sessions/{id}": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}`, options: { json: { title: "Boiler" } } }),
    malformed: [
      ...jsonBody({ title: "Boiler" }, "title"),
      { options: json(JSON.stringify({ title: "t".repeat(201) })), status: 400, field: "title" },
    ],
    namesAThing: true,
  },
  "PUT /api/v1/chat/sessions/{id}/status": {
    valid: ({ sessionId }) => ({
      path: `/api/v1/chat/sessions/${sessionId}/status`,
      options: { json: { status: "active" } },
    }),
    malformed: jsonBody({ status: "active" }, "status"),
    namesAThing: true,
  },
  "POST /api/v1/chat/sessions/{id}/reset": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}/reset` }),
    malformed: [{ path: "/api/v1/chat/sessions/seven/reset", ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/chat/sessions/{id}/messages": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}/messages` }),
    malformed: [{ path: "/api/v1/chat/sessions/seven/messages", ...noSuchId }],
    namesAThing: true,
  },
  "GET /api/v1/chat/sessions/{id}/export": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}/export?format=markdown` }),
    malformed: [
      { path: `/api/v1/chat/sessions/${newId()}/export?format=pdf`, options: {}, status: 400, field: "format" },
    ],
    namesAThing: true,
  },
  "POST /api/v1/chat/cleanup": {
    valid: () => ({ path: "/api/v1/chat/cleanup", options: { json: {} } }),
    malformed: [
      ...anyJsonBody({}),
      ...[0, 1.5, "a month", null].map((older_than_days) => ({
        options: json(JSON.stringify({ older_than_days })),
        status: 400,
        field: "older_than_days",
      })),
      { options: json('{"status": "deleted"}'), status: 400, field: "status" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/chat/sessions/{id}": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}` }),
    malformed: [{ path: "/api/v1/chat/sessions/seven", ...noSuchId }],
    namesAThing: true,
  },
  "DELETE /api/v1/chat/sessions/{id}": {
    valid: ({ sessionId }) => ({ path: `/api/v1/chat/sessions/${sessionId}` }),
    malformed: [{ path: "/api/v1/chat/sessions/seven", ...noSuchId }],
    namesAThing: true,
  },
} satisfies Partial<Record<RouteKey, RouteCase>>;
