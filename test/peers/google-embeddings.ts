// What the Google peer's embedding models do, by name.
import { faults, slowMs } from "./faults.ts";
import { refusals } from "./google-chat.ts";
import type { GoogleExchange } from "./google-exchange.ts";
import { hashedVector } from "./hashed-vector.ts";
import type { Behaviours } from "./peer.ts";

const nativeDimensions = 768;

export const embeddingBehaviours: Behaviours<GoogleExchange> = {
  ...faults,
  ...refusals,
  ok: (exchange) => answer(exchange, vectorsOf(exchange)),
  "slow-embedding": async (exchange, waitMs = slowMs) => {
    await exchange.pause(waitMs);
    answer(exchange, vectorsOf(exchange));
  },
  cut: async (exchange) => {
    exchange.response.writeHead(200, { "content-type": "application/json" }).write('{"embeddings": [');
    await exchange.pause(20);
    exchange.cut();
  },
  "no-data": (exchange) => exchange.json(200, {}),
  "not-embeddings": (exchange) => exchange.json(200, { embeddings: [null, {}, "no"] }),
  "wrong-count": (exchange) => answer(exchange, vectorsOf(exchange).slice(1)),
  "wrong-dimension": (exchange, dimensions = 2000) => answer(exchange, vectorsOf(exchange, dimensions)),
};

function vectorsOf({ request }: GoogleExchange, dimensions?: number): number[][] {
  return (request.requests ?? []).map(({ content, outputDimensionality }) =>
    hashedVector(
      content.parts.map(({ text }) => text).join(""),
      dimensions ?? outputDimensionality ?? nativeDimensions,
    ),
  );
}

function answer(exchange: GoogleExchange, vectors: number[][]): void {
  exchange.json(200, { embeddings: vectors.map((values) => ({ values })) });
}
