// The matrix' rows of the house's state: no role may see it, operators alone; what they see is in system.test.ts.
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

const at = (part: string, json?: object): RouteCase => ({
  valid: () => ({ path: `/api/v1/system/${part}`, ...(json ? { options: { json } } : {}) }),
  malformed: [],
  namesAThing: false,
});

export const systemCases = {
  "GET /api/v1/system/summary": at("summary"),
  "GET /api/v1/system/status": at("status"),
  "GET /api/v1/system/dependencies": at("dependencies"),
  "GET /api/v1/system/providers": at("providers"),
  "GET /api/v1/system/queues": at("queues"),
  "GET /api/v1/system/objects": at("objects"),
  "GET /api/v1/system/storage": at("storage"),
  "GET /api/v1/system/cache": at("cache"),
  "GET /api/v1/system/limits": at("limits"),
  "GET /api/v1/system/costs": at("costs"),
  "GET /api/v1/system/alerts": at("alerts"),
  "GET /api/v1/system/versions": at("versions"),
  "GET /api/v1/system/configuration": at("configuration"),
  "GET /api/v1/system/flags": at("flags"),
  "PUT /api/v1/system/flags/{name}": at("flags/search", { on: false, reason: "test" }),
  "PUT /api/v1/system/models/{id}": at("models/openai/ok", { on: false, reason: "test" }),
  "PUT /api/v1/system/canary": at("canary", { name: "test", share: 0.1, chain: ["openai/ok"], reason: "test" }),
  "DELETE /api/v1/system/canary": at("canary"),
} satisfies Partial<Record<RouteKey, RouteCase>>;
