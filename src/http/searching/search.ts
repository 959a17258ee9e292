// Passages for a query. Embedding it may cost money: reserved with the call's count, settled after it.
import { embeddingEntry, rerankEntry } from "../../answer/usage-entries.ts";
import { masksPersonalData } from "../../guard/injections.ts";
import type { EmbeddingUse } from "../../knowledge/embed.ts";
import { refine } from "../../knowledge/refine.ts";
import { rerank, rerankingCost } from "../../knowledge/rerank.ts";
import { search } from "../../knowledge/search.ts";
import type { SourceFilter } from "../../knowledge/source-filter.ts";
import { kindOf, type PassageHit, readableFilter } from "../../knowledge/source-kind.ts";
import { Failure } from "../../platform/failure.ts";
import { timed } from "../../telemetry/telemetry.ts";
import type { AskingDeps } from "../asking.ts";
import { embedWithin, settleUses } from "./embed-within.ts";

export interface SearchInput {
  query: string;
  k: number;
  /** Which knowledge; undefined: all */
  filter?: SourceFilter | undefined;
  /** Whether each result tells what its score is made of */
  explain?: boolean;
  recency?: { weight: number; half_life_days: number } | undefined;
  diversity?: number;
}

export async function searchKnowledge(deps: AskingDeps, input: SearchInput) {
  const limit = deps.config.searchQueryMaxChars;
  if (input.query.length > limit) throw new Failure({ tag: "too_large", field: "query", limit, unit: "characters" });
  const { actor, state } = await deps.confirmed();
  const worstNanoUsd = rerankingCost(deps.reranker, input.query);
  const { embedded, hold, statuses } = await embedWithin(deps, actor, state.settings, input.query, worstNanoUsd);
  const masks = masksPersonalData(state.settings, deps.config);
  let reranking: EmbeddingUse | null = null;
  try {
    const { hits: candidates, isDegraded } = await timed(deps.telemetry.metrics, "retrieval_duration_ms", () =>
      search(deps, actor, {
        text: input.query,
        vector: embedded.vector,
        embeddingModel: embedded.modelId,
        k: input.k,
        filter: readableFilter(deps.registry, actor, input.filter),
        explains: input.explain ?? false,
      }),
    );
    const ceilingNanoUsd = hold.ceilingNanoUsd - (embedded.used?.costNanoUsd ?? 0);
    const reranked = await rerank(
      { userId: actor.userId, text: input.query, masksPersonalData: masks, ceilingNanoUsd },
      candidates,
      deps,
    );
    reranking = reranked.used;
    const { k, diversity = 0 } = input;
    const hits = refine(reranked.hits, { k, diversity, recency: recencyOf(input, deps.now()) });
    return { results: hits.map((hit) => resultOf(hit, input, deps)), degraded: isDegraded, statuses };
  } finally {
    const entries = [
      ...(embedded.used ? [embeddingEntry(embedded.used)] : []),
      ...(reranking ? [rerankEntry(reranking)] : []),
    ];
    deps.waitUntil(settleUses(deps, actor, hold, entries));
  }
}

const resultOf = (hit: PassageHit, { explain }: SearchInput, { registry }: AskingDeps) => ({
  passage_id: hit.id,
  joined_passage_ids: [...hit.joinedIds],
  score: hit.score,
  similarity: hit.similarity,
  text_rank: hit.textRank,
  text: hit.text,
  tags: [...hit.tags],
  citation: kindOf(registry, hit.sourceKind).cite(hit),
  ...(explain ? { explanation: explanationOf(hit) } : {}),
});

const recencyOf = ({ recency }: SearchInput, now: Date) =>
  recency && { weight: recency.weight, halfLifeDays: recency.half_life_days, now };

/** The parts add up to the score, the terms to the text rank. */
function explanationOf({ parts, terms }: PassageHit) {
  const weighed = Object.entries(terms ?? {}).map(([term, weight]) => ({ term, weight }));
  return { ...parts, terms: weighed.sort((a, b) => b.weight - a.weight) };
}
