// The matrix' rows of users' own provider keys.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { json, jsonBody, type RouteCase } from "../support/route-case.ts";

const path = "/api/v1/auth/provider-keys/openai";
const badProvider = { path: "/api/v1/auth/provider-keys/Open%20AI", status: 400, field: "provider" };

export const providerKeyCases = {
  "GET /api/v1/auth/provider-keys": {
    valid: () => ({ path: "/api/v1/auth/provider-keys" }),
    malformed: [],
    namesAThing: false,
  },
  "PUT /api/v1/auth/provider-keys/{provider}": {
    valid: () => ({ path, options: { json: { key: "sk-of-the-matrix-0123456789" } } }),
    malformed: [
      ...jsonBody({ key: "sk-of-the-matrix-0123456789" }, "key"),
      ...["two words", "a,b", "schlüssel", "k".repeat(513)].map((key) => ({
        options: json(JSON.stringify({ key })),
        status: 400,
        field: "key",
      })),
      { ...badProvider, options: json('{"key": "sk-of-the-matrix"}') },
    ],
    namesAThing: false,
  },
  "DELETE /api/v1/auth/provider-keys/{provider}": {
    valid: () => ({ path: "/api/v1/auth/provider-keys/anthropic" }),
    malformed: [{ ...badProvider, options: {} }],
    namesAThing: true,
  },
} as const satisfies Partial<Record<RouteKey, RouteCase>>;
