// Sums sent to where metrics are gathered, once a minute by the cron. What isn't taken is told by the next minute's: OTLP's sums are of
// all time, and Datadog is told what was added since it last took something.
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { Logger } from "../log.ts";
import { post } from "../post.ts";
import { datadogSeries } from "./datadog.ts";
import { otlpMetrics } from "./otlp.ts";
import type { MetricShards } from "./shards.ts";
import { difference, isEmpty } from "./sums.ts";

export interface ExportDeps {
  config: ConfigWithSecrets;
  metricShards: Pick<MetricShards, "read" | "told" | "noteTold">;
  logger: Logger;
  now: () => Date;
}

const intervalSeconds = 60;

export type Exporter = "prometheus" | "otlp" | "datadog" | "none";

/** `auto`: to whoever is named. */
export function exporterOf({ metricsExporter, otlpUrl, datadogApiKey }: ConfigWithSecrets): Exporter {
  if (metricsExporter !== "auto") return metricsExporter;
  if (otlpUrl) return "otlp";
  return datadogApiKey ? "datadog" : "prometheus";
}

export async function exportMetrics(deps: ExportDeps): Promise<void> {
  const exporter = exporterOf(deps.config);
  if (exporter === "otlp") await exportOtlp(deps);
  if (exporter === "datadog") await exportDatadog(deps);
}

async function exportOtlp({ config, metricShards, logger, now }: ExportDeps): Promise<void> {
  const { otlpUrl = "", otlpHeaders: headers, exportTimeoutMs: timeoutMs } = config;
  const body = otlpMetrics(await metricShards.read(), now().getTime());
  const failure = await post({ url: `${otlpUrl}/v1/metrics`, headers, body, timeoutMs });
  if (failure) logger.log("error", "metrics_not_exported", { exporter: "otlp", ...failure });
}

async function exportDatadog({ config, metricShards, logger, now }: ExportDeps): Promise<void> {
  const { datadogApiKey = "", datadogUrl, exportTimeoutMs: timeoutMs } = config;
  const [all, told] = await Promise.all([metricShards.read(), metricShards.told()]);
  const added = difference(all, told);
  if (isEmpty(added)) return;
  const body = datadogSeries(added, now().getTime(), intervalSeconds);
  const failure = await post({
    url: `${datadogUrl}/api/v2/series`,
    headers: { "DD-API-KEY": datadogApiKey },
    body,
    timeoutMs,
  });
  if (failure) logger.log("error", "metrics_not_exported", { exporter: "datadog", ...failure });
  else await metricShards.noteTold(all);
}
