// The bundle of ports that every room is handed.
import type { Logger } from "./log.ts";
import type { HistogramName, Metrics } from "./metrics/metrics.ts";
import type { Traces } from "./traces/traces.ts";

export interface Telemetry {
  logger: Logger;
  metrics: Metrics;
  traces: Traces;
}

type Unlabelled = "retrieval_duration_ms" | "embedding_duration_ms" | "rerank_duration_ms" | "ingestion_duration_ms";

/** Runs `work` and reports how long it took, whether it ended well or not. */
export async function timed<T>(metrics: Metrics, name: HistogramName & Unlabelled, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    metrics.observe(name, Math.round(performance.now() - startedAt), {});
  }
}
