// The bundle of ports that every room is handed.
import type { Config } from "../platform/config.ts";
import { jsonLogger, type Logger } from "./log.ts";
import { type HistogramName, loggedMetrics, type Metrics } from "./metrics.ts";

export interface Telemetry {
  logger: Logger;
  metrics: Metrics;
}

export function openTelemetry(config: Pick<Config, "logLevel">): Telemetry {
  const logger = jsonLogger(config.logLevel);
  return { logger, metrics: loggedMetrics(logger) };
}

/** Runs `work` and reports how long it took, whether it ended well or not. */
export async function timed<T>(metrics: Metrics, name: HistogramName, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    metrics.observe(name, Math.round(performance.now() - startedAt));
  }
}
