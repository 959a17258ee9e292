// The matrix' rows of auth routes.
import type { RouteKey } from "../../src/identity/permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

export const authCases = {} as const satisfies Partial<Record<RouteKey, RouteCase>>;
