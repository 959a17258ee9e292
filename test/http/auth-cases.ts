// The matrix' rows of auth routes.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyJsonBody, json, jsonBody, type RouteCase } from "../support/route-case.ts";

const password = "correct horse battery";
const somebody = () => ({ email: `user-${newId()}@example.org`, password, name: "Ada" });
const change = { current_password: password, new_password: "another horse battery" };

export const authCases = {
  "POST /api/v1/auth/register": {
    valid: () => ({ path: "/api/v1/auth/register", options: { json: somebody() } }),
    malformed: [
      ...jsonBody(somebody(), "email"),
      ...jsonBody(somebody(), "password").slice(-2),
      ...jsonBody(somebody(), "name").slice(-2),
      { options: json(JSON.stringify({ ...somebody(), password: "x".repeat(201) })), status: 400, field: "password" },
    ],
    namesAThing: false,
    publicStatus: 201,
  },
  "POST /api/v1/auth/login": {
    valid: () => ({ path: "/api/v1/auth/login", options: { json: { email: somebody().email, password } } }),
    malformed: [...jsonBody(somebody(), "password"), ...jsonBody(somebody(), "workspace_id").slice(-2)],
    namesAThing: false,
    publicStatus: 401,
  },
  "POST /api/v1/auth/refresh": {
    valid: () => ({ path: "/api/v1/auth/refresh", options: { json: { refresh_token: "hthr_none" } } }),
    malformed: jsonBody({ refresh_token: "hthr_none" }, "refresh_token"),
    namesAThing: false,
    publicStatus: 401,
  },
  "POST /api/v1/auth/logout": {
    valid: () => ({ path: "/api/v1/auth/logout", options: { json: {} } }),
    malformed: jsonBody({ everywhere: false }, "everywhere"),
    namesAThing: false,
  },
  "GET /api/v1/auth/me": { valid: () => ({ path: "/api/v1/auth/me" }), malformed: [], namesAThing: false },
  "PATCH /api/v1/auth/me": {
    valid: () => ({ path: "/api/v1/auth/me", options: { json: { name: "Ada" } } }),
    malformed: [...jsonBody({ name: "Ada" }, "name"), { options: json("{}"), status: 400, field: "name" }],
    namesAThing: false,
  },
  "POST /api/v1/auth/password": {
    valid: () => ({ path: "/api/v1/auth/password", options: { json: change } }),
    malformed: [...anyJsonBody(change), ...jsonBody(change, "new_password").slice(-2)],
    namesAThing: false,
  },
} as const satisfies Partial<Record<RouteKey, RouteCase>>;
