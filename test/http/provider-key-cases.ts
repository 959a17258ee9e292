// The matrix' rows of users' own provider keys.
import type { RouteKey } from "../../src/identity/permissions.ts";
import type { RouteCase } from "../support/route-case.ts";

export const providerKeyCases = {} as const satisfies Partial<Record<RouteKey, RouteCase>>;
