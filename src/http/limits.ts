// Limits at the door: every call is counted before it does anything, and every answer says what is left.
import { createMiddleware } from "hono/factory";
import type { RouteKey } from "../identity/route-permissions.ts";
import { type EndpointClass, endpointClassOf } from "../limits/plans.ts";
import type { LimitStatus } from "../platform/failure.ts";
import type { AppContext, AppEnv } from "./environment.ts";

/** Counts one call of the route's class for whoever is authenticated, and makes sure of who that is. */
export function limitCalls(key: RouteKey) {
  const endpointClass = endpointClassOf(key.split(" ")[1] ?? "");
  return createMiddleware<AppEnv>(async function limitCalls(c, next) {
    c.set("limits", await admitted(c, endpointClass));
    await next();
  });
}

/** Makes sure of who calls, and counts nothing. */
export const confirmCaller = createMiddleware<AppEnv>(async function confirmCaller(c, next) {
  await admitted(c, null);
  await next();
});

async function admitted(c: AppContext, endpointClass: EndpointClass | null): Promise<LimitStatus[]> {
  const call = { id: "", endpointClass, isQuestion: false, worstNanoUsd: 0, leastNanoUsd: 0 };
  const [{ statuses }, confirmed] = await Promise.all([
    c.get("services").limits.admit(c.get("account"), call),
    c.get("confirming"),
  ]);
  if (confirmed) c.set("actor", confirmed.actor);
  return statuses;
}

/** Counts a call that brings no valid token. Locally there may be no address: then all such callers are one. */
export async function countAddress(c: AppContext): Promise<void> {
  c.set("limits", await c.get("services").limits.countAddress(addressOf(c)));
}

export const addressOf = (c: AppContext): string => c.req.header("CF-Connecting-IP") ?? "unknown";

export const limitAddresses = createMiddleware<AppEnv>(async function limitAddresses(c, next) {
  await countAddress(c);
  await next();
});

/** As in the IETF's draft "RateLimit header fields for HTTP": quotas and windows, and what is left of them for how long. */
export function setLimitHeaders(headers: Headers, statuses: readonly LimitStatus[], now: Date): void {
  const windows = statuses.filter(({ isMoney, windowMs }) => !isMoney && windowMs > 0);
  if (windows.length === 0) return;
  const policies = windows.map(({ name, limit, windowMs }) => `"${name}";q=${limit};w=${windowMs / 1000}`);
  const states = windows.map(({ name, left, resetAtMs }) => {
    const seconds = resetAtMs === null ? undefined : Math.max(0, Math.ceil((resetAtMs - now.getTime()) / 1000));
    return seconds === undefined ? `"${name}";r=${left}` : `"${name}";r=${left};t=${seconds}`;
  });
  headers.set("RateLimit-Policy", policies.join(", "));
  headers.set("RateLimit", states.join(", "));
}
