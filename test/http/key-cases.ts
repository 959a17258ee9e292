// The matrix' rows of API key routes.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { anyJsonBody, json, jsonBody, noSuchId, type RouteCase } from "../support/route-case.ts";

const path = "/api/v1/api-keys";
const wish = { name: "Script", scopes: ["chat"] };

export const keyCases = {
  "POST /api/v1/api-keys": {
    valid: () => ({ path, options: { json: wish } }),
    malformed: [
      ...jsonBody(wish, "name"),
      ...[[], "chat", undefined, Array(100).fill("chat")].map((scopes) => ({
        options: json(JSON.stringify({ ...wish, scopes })),
        status: 400,
        field: "scopes",
      })),
      { options: json('{"name": "Script", "scopes": ["everything"]}'), status: 400, field: "scopes.0" },
      ...[0, 366, 1.5, "30"].map((expires_in_days) => ({
        options: json(JSON.stringify({ ...wish, expires_in_days })),
        status: 400,
        field: "expires_in_days",
      })),
    ],
    namesAThing: false,
  },
  "GET /api/v1/api-keys": {
    valid: () => ({ path }),
    malformed: [
      { path: `${path}?limit=0`, options: {}, status: 400, field: "limit" },
      { path: `${path}?cursor=nonsense`, options: {}, status: 400, field: "cursor" },
      { path: `${path}?include_revoked=maybe`, options: {}, status: 400, field: "include_revoked" },
    ],
    namesAThing: false,
  },
  "GET /api/v1/api-keys/{id}": {
    valid: ({ keyId }) => ({ path: `${path}/${keyId}` }),
    malformed: [{ path: `${path}/seven`, ...noSuchId }],
    namesAThing: true,
  },
  "POST /api/v1/api-keys/{id}/rotate": {
    valid: ({ keyId }) => ({ path: `${path}/${keyId}/rotate`, options: { json: {} } }),
    malformed: [
      ...anyJsonBody({}),
      ...[-1, 86_401, 0.5].map((overlap_seconds) => ({
        options: json(JSON.stringify({ overlap_seconds })),
        status: 400,
        field: "overlap_seconds",
      })),
      { path: `${path}/seven/rotate`, options: json("{}"), status: 400, field: "id" },
    ],
    namesAThing: true,
  },
  "DELETE /api/v1/api-keys/{id}": {
    valid: ({ keyId }) => ({ path: `${path}/${keyId}` }),
    malformed: [{ path: `${path}/seven`, ...noSuchId }],
    namesAThing: true,
  },
} as const satisfies Partial<Record<RouteKey, RouteCase>>;
