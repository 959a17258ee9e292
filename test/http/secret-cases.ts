// The matrix' rows of the house's secrets: no role may touch them, operators alone; what they see is in secrets.test.ts.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

const at = (path: string): RouteCase => ({
  valid: () => ({ path: `/api/v1/secrets${path}` }),
  malformed: [],
  namesAThing: false,
});

export const secretCases = {
  "GET /api/v1/secrets": at(""),
  "GET /api/v1/secrets/status": at("/status"),
  "GET /api/v1/secrets/providers": at("/providers"),
  "POST /api/v1/secrets/test": at("/test"),
  "POST /api/v1/secrets/refresh": at("/refresh"),
  "POST /api/v1/secrets/{name}/rotate": at("/OPENAI_API_KEY/rotate"),
} satisfies Partial<Record<RouteKey, RouteCase>>;
