// The matrix' rows of embedding a workspace anew.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { jsonBody, type RouteCase } from "../support/route-case.ts";

const path = "/api/v1/admin/reindex";

export const reindexCases = {
  "POST /api/v1/admin/reindex": {
    valid: () => ({ path, options: { json: {} } }),
    malformed: [...jsonBody({}, "model"), ...jsonBody({}, "source_kind").slice(-2)],
    namesAThing: false,
  },
  "GET /api/v1/admin/reindex": { valid: () => ({ path }), malformed: [], namesAThing: false },
  "DELETE /api/v1/admin/reindex": { valid: () => ({ path }), malformed: [], namesAThing: false },
} satisfies Partial<Record<RouteKey, RouteCase>>;
