// Around every request: its ids in and out, and one wide log line at its end.
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { type RequestTrace, traceOf, traceparentOf } from "../platform/trace.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { withinSpan } from "../telemetry/traces/current.ts";
import { SpanRecorder } from "../telemetry/traces/recorder.ts";
import { nowMs, type SpanAttributes } from "../telemetry/traces/span.ts";
import type { AppContext, AppEnv } from "./environment.ts";
import { setLimitHeaders } from "./limits.ts";
import { serverTiming } from "./server-timing.ts";
import type { Services } from "./services.ts";

type ServicesOf = (env: Env, context: Pick<ExecutionContext, "waitUntil">) => Services | Promise<Services>;

export function requestContext(servicesOf: ServicesOf) {
  return createMiddleware<AppEnv>(async function requestContext(c, next) {
    const startMs = nowMs();
    const trace = traceOf(c.req.raw.headers);
    c.set("trace", trace);
    c.set("logFields", {});
    c.set("limits", []);
    const opened = servicesOf(c.env, c.executionCtx);
    c.set("services", opened instanceof Promise ? await opened : opened);
    const { telemetry, now } = c.get("services");
    const isSampled = telemetry.traces.isSampled(trace.traceId);
    c.set("spans", new SpanRecorder(trace, isSampled));
    await withinSpan(trace, next);
    const durationMs = Math.round(nowMs() - startMs);
    c.header("X-Request-Id", trace.requestId);
    // `c.header` makes the answer anew each time; from here on it can be changed.
    const { headers } = c.res;
    headers.set("Traceparent", traceparentOf(trace, isSampled));
    headers.set("Server-Timing", serverTiming({ ...c.get("spans").durationsMs, total: durationMs }));
    setLimitHeaders(headers, c.get("limits"), now());
    tellRequest(c, { trace, startMs, durationMs });
  });
}

interface Told {
  trace: RequestTrace;
  startMs: number;
  durationMs: number;
}

/** Its metrics, its one log line, its span. */
function tellRequest(c: AppContext, { trace, startMs, durationMs }: Told): void {
  const { metrics, logger, traces }: Telemetry = c.get("services").telemetry;
  const [method, route, status] = [c.req.method, routePath(c, -1), c.res.status];
  const who = {
    actor_kind: c.get("account")?.kind,
    user_id: c.get("account")?.userId,
    workspace_id: c.get("actor")?.workspaceId,
  };
  metrics.count("requests_total", 1, { method, route, status: String(status) });
  metrics.observe("request_duration_ms", durationMs, { route }, trace.traceId);
  logger.log(status >= 500 ? "error" : "info", "request", {
    request_id: trace.requestId,
    trace_id: trace.traceId,
    method,
    route,
    status,
    duration_ms: durationMs,
    ...who,
    country: c.req.raw.cf?.country,
    ...c.get("logFields"),
  });
  const attributes: SpanAttributes = {
    "http.request.method": method,
    "http.route": route,
    "http.response.status_code": status,
    "hearth.request_id": trace.requestId,
    "hearth.user_id": who.user_id,
    "hearth.workspace_id": who.workspace_id,
  };
  const error = status >= 500 ? String(status) : null;
  const place = { traceId: trace.traceId, spanId: trace.spanId, parentId: trace.parentId };
  const times = { startMs, endMs: startMs + durationMs };
  c.get("spans").add({ name: `${method} ${route}`, kind: "server", ...place, ...times, attributes, error });
  traces.tell(c.get("spans").handOver());
}
