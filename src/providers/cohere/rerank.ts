// Cohere's rerank API, version 2, and servers that speak it.
import { withDeadlines } from "../deadlines.ts";
import { mediaTypeOf, parseObject, readText, statusFailure } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { scoresByIndex } from "../reranked.ts";
import type { Reranker, RerankPrice } from "../reranker.ts";

export interface CohereRerankOptions {
  /** `cohere/<name>` */
  id: string;
  price: RerankPrice;
  /** As Cohere calls it, e.g. `rerank-v3.5` */
  model: string;
  url: string;
  apiKey: string;
  /** From the request to the last byte */
  timeoutMs: number;
}

export function cohereReranker({ id, price, model, url, apiKey, timeoutMs }: CohereRerankOptions): Reranker {
  return {
    id,
    price,
    rerank: (question, texts) =>
      withDeadlines({ model: id, totalMs: timeoutMs, signal: undefined }, async ({ signal }) => {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${apiKey}` },
          body: JSON.stringify({ model, query: question, documents: texts, top_n: texts.length }),
          // The key must not go anywhere else.
          redirect: "manual",
          signal,
        }).catch((cause: unknown) => {
          throw new ProviderFailure("unreachable", id, { cause });
        });
        if (!response.ok) throw statusFailure(response.status, response.headers, id, await readText(response, id));
        mediaTypeOf(response, id);
        const answer = parseObject(await readText(response, id), id);
        const results: unknown = "results" in answer ? answer.results : undefined;
        return scoresByIndex(results, ["index", "relevance_score"], texts.length, id);
      }),
  };
}
