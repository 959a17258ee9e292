// The reranker that was chosen, if it can be reached.
import type { Config } from "../platform/config.ts";
import { cohereReranker } from "./cohere/rerank.ts";
import { rerankPrices } from "./registry.ts";
import type { Reranker, RerankPrice } from "./reranker.ts";
import type { AiBinding } from "./workers-ai/binding.ts";
import { workersAiReranker } from "./workers-ai/rerank.ts";

const dearest: RerankPrice = {
  callNanoUsd: Math.max(...Object.values(rerankPrices).map(({ callNanoUsd }) => callNanoUsd)),
  tokenNanoUsd: 0,
};

export function rerankerOf(
  config: Pick<Config, "rerankModel" | "rerankTimeoutMs" | "cohereRerankUrl"> & { cohereApiKey?: string | undefined },
  ai: AiBinding | undefined,
): Reranker | undefined {
  const { rerankModel: id, rerankTimeoutMs: timeoutMs, cohereRerankUrl: url, cohereApiKey: apiKey } = config;
  const [provider, model] = [id.split("/", 1).join(""), id.slice(id.indexOf("/") + 1)];
  const price = rerankPrices[id] ?? dearest;
  if (provider === "cohere" && apiKey) return cohereReranker({ id, price, model, url, apiKey, timeoutMs });
  return provider === "workers-ai" && ai ? workersAiReranker({ id, price, model, ai, timeoutMs }) : undefined;
}
