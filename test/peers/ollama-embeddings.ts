// What the Ollama peer's embedding models do, by name.
import { faults, slowMs } from "./faults.ts";
import { hashedVector } from "./hashed-vector.ts";
import type { OllamaExchange } from "./ollama-exchange.ts";
import type { Behaviours } from "./peer.ts";

const usualDimensions = 768;

export const ollamaEmbeddingBehaviours: Behaviours<OllamaExchange> = {
  ...faults,
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
  "no-data": (exchange) => exchange.json(200, { model: exchange.request.model }),
  "not-embeddings": (exchange) =>
    answer(
      exchange,
      vectorsOf(exchange).map(() => "no"),
    ),
  "wrong-count": (exchange) => answer(exchange, vectorsOf(exchange).slice(1)),
  "wrong-dimension": (exchange, dimensions = 2000) => answer(exchange, vectorsOf(exchange, dimensions)),
};

function vectorsOf({ request }: OllamaExchange, dimensions = usualDimensions): number[][] {
  return (request.input ?? []).map((text) => hashedVector(text, dimensions));
}

function answer(exchange: OllamaExchange, embeddings: unknown[]): void {
  exchange.json(200, { model: exchange.request.model, embeddings, total_duration: 14_143_917, prompt_eval_count: 8 });
}
