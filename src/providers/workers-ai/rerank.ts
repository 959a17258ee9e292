// Rerankers of Workers AI, such as bge-reranker-base, asked through the Worker's `AI` binding.
import { withDeadlines } from "../deadlines.ts";
import { readText } from "../http-answers.ts";
import { scoresByIndex } from "../reranked.ts";
import type { Reranker, RerankPrice } from "../reranker.ts";
import { type AiBinding, responseTo } from "./binding.ts";
import { parseAnswer } from "./failures.ts";

export interface WorkersAiRerankOptions {
  /** `workers-ai/<name>` */
  id: string;
  price: RerankPrice;
  /** As Workers AI calls it, e.g. `@cf/baai/bge-reranker-base` */
  model: string;
  ai: AiBinding;
  /** From the request to the last byte */
  timeoutMs: number;
}

export function workersAiReranker({ id, price, model, ai, timeoutMs }: WorkersAiRerankOptions): Reranker {
  return {
    id,
    price,
    rerank: (question, texts) =>
      withDeadlines({ model: id, totalMs: timeoutMs, signal: undefined }, async ({ signal }) => {
        const inputs = { query: question, contexts: texts.map((text) => ({ text })), top_k: texts.length };
        const response = await responseTo(ai, { model, inputs, id, signal });
        const answer = parseAnswer(await readText(response, id), id);
        const scores: unknown = "response" in answer ? answer.response : undefined;
        return scoresByIndex(scores, ["id", "score"], texts.length, id);
      }),
  };
}
