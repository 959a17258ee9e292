// What reads search's candidates once more before they are shown.
import { z } from "zod";
import { httpUrl, timeoutMs } from "./kinds.ts";

export const searchSettings = {
  RERANK_MODEL: z
    .string()
    .regex(/^(?:none|(?:cohere|workers-ai)\/\S+)$/)
    .default("none")
    .describe(
      "Reranker: `cohere/rerank-v3.5` (with COHERE_API_KEY) or `workers-ai/@cf/baai/bge-reranker-base`; `none`: words and vectors alone decide",
    ),
  RERANK_TIMEOUT_MS: timeoutMs(1_500).describe("Longest wait for it; then the order stays as it was"),
  COHERE_RERANK_URL: httpUrl().default("https://api.cohere.com/v2/rerank").describe("Where Cohere's rerank API is"),
};
