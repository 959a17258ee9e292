// What rerankers of the peers do, by name: they score by the part of the question's words that stand in a text.

import type { Exchange } from "./exchange.ts";
import { faults, slowMs } from "./faults.ts";
import type { Behaviours } from "./peer.ts";

export interface RerankWire<E extends Exchange> {
  scores(exchange: E): number[];
  /** The body of an answer with a score for each place */
  body(scored: { place: number; score: number }[]): unknown;
}

export const sharedWords = (question: string, text: string): number => {
  const asked = question.toLowerCase().match(/\w+/g) ?? [];
  return asked.filter((word) => text.toLowerCase().includes(word)).length / Math.max(1, asked.length);
};

export function rerankBehaviours<E extends Exchange>({ scores, body }: RerankWire<E>): Behaviours<E> {
  const scored = (exchange: E) => scores(exchange).map((score, place) => ({ place, score }));
  const best = (exchange: E) => scored(exchange).sort((a, b) => b.score - a.score);
  return {
    ...faults,
    ok: (exchange) => exchange.json(200, body(best(exchange))),
    "slow-rerank": async (exchange, waitMs = slowMs) => {
      await exchange.pause(waitMs);
      exchange.json(200, body(best(exchange)));
    },
    "one-short": (exchange) => exchange.json(200, body(best(exchange).slice(1))),
    "wrong-place": (exchange) => exchange.json(200, body(best(exchange).map((one) => ({ ...one, place: 0 })))),
    "beyond-one": (exchange) => exchange.json(200, body(best(exchange).map((one) => ({ ...one, score: 7 })))),
    "no-results": (exchange) => exchange.json(200, {}),
    garbage: (exchange) => exchange.other("application/json", '{"results": ['),
    page: (exchange) => exchange.other("text/html", "<html>Log in</html>"),
  };
}
