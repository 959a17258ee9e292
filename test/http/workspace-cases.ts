// The matrix' rows of workspace routes.
import type { RouteKey } from "../../src/identity/permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

export const workspaceCases = {} as const satisfies Partial<Record<RouteKey, RouteCase>>;
