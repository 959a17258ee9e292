// Ranked hits in a reranker's order. Where it fails, takes too long or isn't paid for, the order stays as it was: nobody waits for
// it in vain.
import { estimateTokenCount } from "tokenx";
import type { FlagsClient } from "../flags/flags.client.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import type { Reranker } from "../providers/reranker.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";
import { type EmbeddingUse, embeddable } from "./embed.ts";
import type { PassageHit } from "./source-kind.ts";
import { passageMaxTokens } from "./split.ts";

export interface RerankDeps {
  /** Undefined: none is chosen */
  reranker: Reranker | undefined;
  flags: Pick<FlagsClient, "isOn">;
  breakers: BreakerClient;
  telemetry: Telemetry;
}

export interface RerankWish {
  /** Who asks */
  userId: string;
  text: string;
  masksPersonalData: boolean;
  /** What may be spent */
  ceilingNanoUsd: number;
}

export interface Reranked {
  hits: PassageHit[];
  /** Null where nothing was asked, or it failed */
  used: EmbeddingUse | null;
}

/** More of them than anybody reads: what full text and vectors have missed is missed. */
const candidatesMax = 50;

/** The most that one call may cost; 0 where none is chosen. */
export function rerankingCost(reranker: Reranker | undefined, question: string): number {
  if (!reranker) return 0;
  const tokens = candidatesMax * (passageMaxTokens + estimateTokenCount(question));
  return reranker.price.callNanoUsd + tokens * reranker.price.tokenNanoUsd;
}

export async function rerank(
  question: RerankWish,
  hits: readonly PassageHit[],
  { reranker, breakers, telemetry, flags }: RerankDeps,
): Promise<Reranked> {
  const asIs: Reranked = { hits: [...hits], used: null };
  if (!reranker || hits.length < 2 || !flags.isOn("rerank", question.userId)) return asIs;
  const [first, rest] = [hits.slice(0, candidatesMax), hits.slice(candidatesMax)];
  const told = (text: string) => embeddable(reranker, text, question.masksPersonalData);
  const texts = first.map(({ heading, text }) => told(heading === "" ? text : `${heading}\n${text}`));
  const cost = costOf(reranker, told(question.text), texts);
  if (cost.costNanoUsd > question.ceilingNanoUsd) return asIs;
  const startedAt = performance.now();
  try {
    const scores = await timed(telemetry.metrics, "rerank_duration_ms", () =>
      guarded(breakers, reranker.id, () => reranker.rerank(told(question.text), texts)),
    );
    const durationMs = Math.round(performance.now() - startedAt);
    const ordered = [...inOrderOf(scores, first), ...rest.map((hit) => rescored(hit, 0))];
    return { hits: ordered, used: { model: reranker.id, ...cost, durationMs } };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    telemetry.logger.log("warn", "not_reranked", { model: reranker.id, kind: error.kind });
    telemetry.metrics.count("provider_failures_total", 1, { model: reranker.id, kind: error.kind });
    return asIs;
  }
}

/** It reads the question with each text. */
function costOf({ price }: Reranker, question: string, texts: readonly string[]) {
  const asked = estimateTokenCount(question);
  const tokens = texts.reduce((sum, text) => sum + asked + estimateTokenCount(text), 0);
  return { tokens, costNanoUsd: price.callNanoUsd + tokens * price.tokenNanoUsd };
}

/** Of equal ones the order stays. */
const inOrderOf = (scores: readonly number[], hits: readonly PassageHit[]): PassageHit[] =>
  hits.map((hit, index) => rescored(hit, scores[index] ?? 0)).sort((a, b) => b.score - a.score);

const rescored = (hit: PassageHit, score: number): PassageHit => ({
  ...hit,
  score,
  parts: { ...hit.parts, reranker: score - hit.score },
});
