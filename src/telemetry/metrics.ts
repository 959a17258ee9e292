// Metrics as a port: names with their unit, bounded labels. This implementation writes them as debug log lines.
import type { Logger } from "./log.ts";

export type MetricLabels = Readonly<Record<string, string>>;

export interface Metrics {
  count(name: CounterName, value: number, labels?: MetricLabels): void;
  observe(name: HistogramName, valueMs: number, labels?: MetricLabels): void;
}

export type CounterName =
  | "answers_total"
  | "answers_by_cache_total"
  | "cache_reads_total"
  | "answers_without_context_total"
  | "answers_leaking_rules_total"
  | "injections_total"
  | "links_removed_total"
  | "citations_total"
  | "citations_dropped_total"
  | "passages_truncated_total"
  | "provider_failures_total"
  | "sources_ingested_total"
  | "passages_indexed_total"
  | "passages_kept_total"
  | "cost_nano_usd_total"
  | "tokens_total";

export type HistogramName =
  | "query_duration_ms"
  | "retrieval_duration_ms"
  | "embedding_duration_ms"
  | "rerank_duration_ms"
  | "generation_duration_ms"
  | "ingestion_duration_ms";

export function loggedMetrics(logger: Logger): Metrics {
  return {
    count: (name, value, labels) => logger.log("debug", "metric", { metric: name, value, ...labels }),
    observe: (name, valueMs, labels) => logger.log("debug", "metric", { metric: name, value_ms: valueMs, ...labels }),
  };
}
