// Every metric that is counted or measured. Names end with their unit as it is measured here; what Prometheus is told is in seconds and
// dollars (`exposition.ts`). Labels have few values: models, routes, outcomes, never a person, a workspace or a text.

interface Definition {
  help: string;
  labels: readonly string[];
}

export const counters = {
  requests_total: { help: "Requests answered", labels: ["method", "route", "status"] },
  errors_total: { help: "Errors answered, by the reason's tag", labels: ["reason"] },
  limit_hits_total: { help: "Calls refused by a limit", labels: ["limit"] },
  answers_total: { help: "Answers, by how they ended", labels: ["model", "outcome", "degraded"] },
  answers_by_cache_total: { help: "Answers, by the cache that they came from", labels: ["cache"] },
  answers_without_context_total: { help: "Answers for which no passage was found", labels: [] },
  answers_truncated_total: {
    help: "Answers of which passages were left out because a model's window is full",
    labels: [],
  },
  answers_leaking_rules_total: {
    help: "Answers that were ended because they repeated their instructions",
    labels: ["model"],
  },
  cache_reads_total: { help: "Lookups in a cache", labels: ["cache", "hit"] },
  injections_total: { help: "Attempted prompt injections", labels: ["where", "outcome", "family"] },
  links_removed_total: { help: "Addresses taken out of answers since no source has them", labels: ["model"] },
  citations_total: { help: "Citations in answers", labels: ["model"] },
  citations_dropped_total: { help: "Citations of nothing, taken out of answers", labels: ["model"] },
  passages_truncated_total: { help: "Passages left out because a model's window is full", labels: [] },
  provider_failures_total: { help: "Calls that a model failed", labels: ["model", "kind"] },
  provider_retries_total: { help: "Calls to a model that were tried again", labels: ["model", "kind"] },
  breaker_changes_total: { help: "Changes of a model's breaker", labels: ["model", "to"] },
  breaker_open_seconds_total: {
    help: "For how long a model's breaker wasn't closed, counted when it closes",
    labels: ["model"],
  },
  sources_ingested_total: { help: "Sources made searchable", labels: ["kind"] },
  passages_indexed_total: { help: "Passages embedded and indexed", labels: ["kind"] },
  passages_kept_total: { help: "Passages of a new version that stayed as they were", labels: ["kind"] },
  nearest_asked_total: { help: "Nearest passages that a trial of the vector index asked for", labels: ["index"] },
  nearest_found_total: { help: "Those of them that the index found too: divided, its recall at 10", labels: ["index"] },
  cost_nano_usd_total: { help: "Cost of answers", labels: ["model"] },
  tokens_total: { help: "Tokens of answers", labels: ["model", "direction"] },
} as const satisfies Record<string, Definition>;

export const histograms = {
  request_duration_ms: { help: "A request, until its answer begins", labels: ["route"] },
  query_duration_ms: { help: "A question, until its answer has ended", labels: ["model"] },
  first_token_duration_ms: { help: "A question, until its answer's first text", labels: ["model"] },
  retrieval_duration_ms: { help: "Finding passages", labels: [] },
  embedding_duration_ms: { help: "Embedding a question, or texts that are asked for", labels: [] },
  rerank_duration_ms: { help: "Putting passages in order by a reranker", labels: [] },
  generation_duration_ms: { help: "A model's call, until it has ended", labels: ["model"] },
  ingestion_duration_ms: { help: "Making one source searchable", labels: [] },
} as const satisfies Record<string, Definition>;

/** Upper bounds of the histograms' buckets */
export const bucketsMs: readonly number[] = [
  5, 10, 25, 50, 100, 200, 500, 1_000, 2_000, 5_000, 8_000, 10_000, 15_000, 30_000, 60_000,
];
