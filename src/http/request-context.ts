// Around every request: its ids in and out, and one wide log line at its end.
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { traceOf, traceparentOf } from "../platform/trace.ts";
import type { AppEnv } from "./environment.ts";
import { setLimitHeaders } from "./limits.ts";
import type { Services } from "./services.ts";

type ServicesOf = (env: Env, context: Pick<ExecutionContext, "waitUntil">) => Services | Promise<Services>;

export function requestContext(servicesOf: ServicesOf) {
  return createMiddleware<AppEnv>(async function requestContext(c, next) {
    const startedAt = performance.now();
    const trace = traceOf(c.req.raw.headers);
    c.set("trace", trace);
    c.set("logFields", {});
    c.set("limits", []);
    const opened = servicesOf(c.env, c.executionCtx);
    c.set("services", opened instanceof Promise ? await opened : opened);
    await next();
    c.header("X-Request-Id", trace.requestId);
    c.header("Traceparent", traceparentOf(trace));
    const { telemetry, now } = c.var.services;
    setLimitHeaders(c, c.var.limits, now());
    const level = c.res.status >= 500 ? "error" : "info";
    const [method, route, durationMs] = [c.req.method, routePath(c, -1), Math.round(performance.now() - startedAt)];
    telemetry.metrics.count("requests_total", 1, { method, route, status: String(c.res.status) });
    telemetry.metrics.observe("request_duration_ms", durationMs, { route }, trace.traceId);
    telemetry.logger.log(level, "request", {
      request_id: trace.requestId,
      trace_id: trace.traceId,
      method,
      route,
      status: c.res.status,
      duration_ms: durationMs,
      actor_kind: c.var.account?.kind,
      user_id: c.var.account?.userId,
      workspace_id: c.var.actor?.workspaceId,
      country: c.req.raw.cf?.country,
      ...c.var.logFields,
    });
  });
}
