// The matrix' rows of API key routes.
import type { RouteKey } from "../../src/identity/permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

export const keyCases = {} as const satisfies Partial<Record<RouteKey, RouteCase>>;
