// Ranked hits in a reranker's order. Where it fails or takes too long, the order stays as it was: nobody waits for it in vain.
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import type { Reranker } from "../providers/reranker.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";
import { embeddable } from "./embed.ts";
import type { PassageHit } from "./source-kind.ts";

export interface RerankDeps {
  /** Undefined: none is chosen */
  reranker: Reranker | undefined;
  breakers: BreakerClient;
  telemetry: Telemetry;
}

/** More of them than anybody reads: what full text and vectors have missed is missed. */
const candidatesMax = 50;

export async function rerank(
  question: { text: string; masksPersonalData: boolean },
  hits: readonly PassageHit[],
  { reranker, breakers, telemetry }: RerankDeps,
): Promise<PassageHit[]> {
  if (!reranker || hits.length < 2) return [...hits];
  const [first, rest] = [hits.slice(0, candidatesMax), hits.slice(candidatesMax)];
  const told = (text: string) => embeddable(reranker, text, question.masksPersonalData);
  const texts = first.map(({ heading, text }) => told(heading === "" ? text : `${heading}\n${text}`));
  try {
    const scores = await timed(telemetry.metrics, "rerank_duration_ms", () =>
      guarded(breakers, reranker.id, () => reranker.rerank(told(question.text), texts)),
    );
    return [...inOrderOf(scores, first), ...rest.map((hit) => rescored(hit, 0))];
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    telemetry.logger.log("warn", "not_reranked", { model: reranker.id, kind: error.kind });
    telemetry.metrics.count("provider_failures_total", 1, { model: reranker.id, kind: error.kind });
    return [...hits];
  }
}

/** Of equal ones the order stays. */
const inOrderOf = (scores: readonly number[], hits: readonly PassageHit[]): PassageHit[] =>
  hits.map((hit, index) => rescored(hit, scores[index] ?? 0)).sort((a, b) => b.score - a.score);

const rescored = (hit: PassageHit, score: number): PassageHit => ({
  ...hit,
  score,
  parts: { ...hit.parts, reranker: score - hit.score },
});
