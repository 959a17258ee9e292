// What the peer's embedding models do, by name.

import { faults, slowMs } from "./faults.ts";
import { hashedVector } from "./hashed-vector.ts";
import { meaningVector } from "./meaning-vector.ts";
import type { OpenAiExchange } from "./openai-exchange.ts";
import type { Behaviours } from "./peer.ts";

const usualDimensions = 256;
const nativeDimensions: Readonly<Record<string, number>> = {
  "text-embedding-3-small": 1536,
  "text-embedding-3-large": 3072,
};

interface WireEmbedding {
  object: "embedding";
  index: number;
  embedding: (number | null)[];
}

export const embeddingBehaviours: Behaviours<OpenAiExchange> = {
  ...faults,
  ok: (exchange) => answer(exchange, embeddingsOf(exchange)),
  multilingual: (exchange) => answer(exchange, embeddingsOf(exchange, undefined, meaningVector)),
  "quotes-input": (exchange) => exchange.error(400, [exchange.request.input].flat().join("\n")),
  shuffled: (exchange) => answer(exchange, embeddingsOf(exchange).reverse()),
  "slow-embedding": async (exchange, waitMs = slowMs) => {
    await exchange.pause(waitMs);
    answer(exchange, embeddingsOf(exchange));
  },
  "slow-headers": async (exchange, waitMs = slowMs) => {
    await exchange.pause(waitMs);
    answer(exchange, embeddingsOf(exchange));
  },
  "slow-body": async (exchange, waitMs = slowMs) => {
    exchange.response.writeHead(200, { "content-type": "application/json" }).write("{");
    await exchange.pause(waitMs);
    exchange.response.end('"data": []}');
  },
  cut: async (exchange) => {
    exchange.response.writeHead(200, { "content-type": "application/json" }).write('{"data": [');
    await exchange.pause(20);
    exchange.cut();
  },
  garbage: (exchange) => exchange.other("application/json", '{"data": [,'),
  "no-data": (exchange) => exchange.json(200, { object: "list" }),
  "not-embeddings": (exchange) => exchange.json(200, { object: "list", data: [null, {}, "no"] }),
  "wrong-count": (exchange) => answer(exchange, embeddingsOf(exchange).slice(1)),
  "one-too-many": (exchange) => answer(exchange, [...embeddingsOf(exchange), ...embeddingsOf(exchange).slice(0, 1)]),
  "wrong-index": (exchange) =>
    answer(
      exchange,
      embeddingsOf(exchange).map((item) => ({ ...item, index: 0 })),
    ),
  "wrong-dimension": (exchange, dimensions = 2000) => answer(exchange, embeddingsOf(exchange, dimensions)),
  "zero-vector": (exchange) => answer(exchange, filled(exchange, 0)),
  // JSON has no NaN; servers that divide by zero write null.
  "not-finite": (exchange) => answer(exchange, filled(exchange, null)),
};

function embeddingsOf(
  { request }: OpenAiExchange,
  dimensions?: number,
  vectorOf: (text: string, dimensions: number) => number[] = hashedVector,
): WireEmbedding[] {
  const length = dimensions ?? request.dimensions ?? nativeDimensions[request.model] ?? usualDimensions;
  const texts = typeof request.input === "string" ? [request.input] : (request.input ?? []);
  return texts.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text, length) }));
}

function filled(exchange: OpenAiExchange, value: number | null): WireEmbedding[] {
  return embeddingsOf(exchange).map((item) => ({ ...item, embedding: item.embedding.map(() => value) }));
}

function answer(exchange: OpenAiExchange, data: WireEmbedding[]): void {
  const usage = { prompt_tokens: data.length, total_tokens: data.length };
  exchange.json(200, { object: "list", data, model: exchange.request.model, usage });
}
