// What Hearth counts and measures, for Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { Failure } from "../../platform/failure.ts";
import { isSameSecret } from "../../platform/same-secret.ts";
import { contentTypes, exposition, type Format } from "../../telemetry/metrics/exposition.ts";
import { gaugesNow } from "./gauges.ts";

const metrics = contract("GET /metrics", {
  tags: ["Health"],
  counted: "never",
  summary: "Metrics for Prometheus",
  description: `Needs \`Authorization: Bearer <METRICS_TOKEN>\`. Sums of all isolates since the first one, and how things stand now. With
\`Accept: application/openmetrics-text\` in that format, with exemplars: trace ids of calls.`,
  responses: {
    200: {
      description: "Prometheus' text format, or OpenMetrics",
      content: { "text/plain": { schema: z.string() }, "application/openmetrics-text": { schema: z.string() } },
    },
  },
});

export function registerMetrics(app: OpenAPIHono<AppEnv>): void {
  app.openapi(metrics, async (c) => {
    authorize(c);
    const { services } = c.var;
    const [sums, gauges] = await Promise.all([services.metricShards.read(), gaugesNow(services)]);
    const format: Format = c.req.header("Accept")?.includes("application/openmetrics-text")
      ? "openmetrics"
      : "prometheus";
    return c.body(exposition(sums, gauges, format), 200, { "Content-Type": contentTypes[format] });
  });
}

/** Its token is the scraper's alone, and opens nothing else. */
function authorize(c: AppContext): void {
  const { metricsToken } = c.var.services.config;
  const shown = /^Bearer (\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!shown) throw new Failure({ tag: "unauthenticated", why: "missing_token" });
  if (!metricsToken || !isSameSecret(metricsToken, shown))
    throw new Failure({ tag: "unauthenticated", why: "invalid_token" });
}
