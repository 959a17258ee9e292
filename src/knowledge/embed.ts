// Which model embeds for a workspace, and embedding in batches.

import type { Config } from "../platform/config.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { EmbeddingModel } from "../providers/embedding-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { embeddingBudget } from "../providers/retry.ts";
import { retrying } from "../providers/retrying.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";
import { embeddingDimensions } from "./knowledge.table.ts";

/**
 * The workspace's own model: vectors of another could not be compared with what is indexed. Undefined where
 * that model can't be reached from here at all (its key was taken away).
 */
export function embeddingModelFor(recorded: string | null, catalog: ModelCatalog): EmbeddingModel | undefined {
  return catalog.embeddingModel(recorded ?? catalog.preferredEmbeddingModelId);
}

/** One vector of `embeddingDimensions` a text, in order. */
export async function embedAll(
  model: EmbeddingModel,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<number[][]> {
  const vectors: number[][] = [];
  for (let start = 0; start < texts.length; start += model.maxBatch) {
    vectors.push(...(await model.embed(texts.slice(start, start + model.maxBatch), signal)));
  }
  const misfit = vectors.some((vector) => vector.length !== embeddingDimensions);
  if (misfit || vectors.length !== texts.length) throw new ProviderFailure("garbage", model.id);
  return vectors;
}

/** As `embedAll`, with all the patience that work in the background has. */
export function embedPatiently(
  model: EmbeddingModel,
  texts: readonly string[],
  { config, telemetry, breakers }: { config: Config; telemetry: Telemetry; breakers: BreakerClient },
): Promise<number[][]> {
  return retrying(() => guarded(breakers, model.id, () => embedAll(model, texts)), {
    budget: embeddingBudget(config),
    onRetry: (failure, delayMs) =>
      telemetry.logger.log("info", "embedding_retried", { model: model.id, kind: failure.kind, delay_ms: delayMs }),
  });
}

export interface EmbeddedQuestion {
  modelId: string;
  /** Null: the model is down or gone, and full text must do alone. */
  vector: number[] | null;
  /** Cosine from which this model's vectors alone make a passage relevant */
  relevantSimilarity: number;
}

/** Never throws for a provider's failure: a question can be searched without its vector. */
export async function embedQuestion(
  question: string,
  recordedModel: string | null,
  deps: { catalog: ModelCatalog; telemetry: Telemetry; breakers: BreakerClient },
  signal?: AbortSignal,
): Promise<EmbeddedQuestion> {
  const model = embeddingModelFor(recordedModel, deps.catalog);
  const modelId = model?.id ?? recordedModel ?? deps.catalog.preferredEmbeddingModelId;
  const relevantSimilarity = model?.relevantSimilarity ?? 1;
  if (!model) return { modelId, vector: null, relevantSimilarity };
  try {
    const [vector] = await timed(deps.telemetry.metrics, "embedding_duration_ms", () =>
      guarded(deps.breakers, model.id, () =>
        guarded(deps.breakers, model.id, () => embedAll(model, [question], signal)),
      ),
    );
    return { modelId, vector: vector ?? null, relevantSimilarity };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    deps.telemetry.logger.log("warn", "question_not_embedded", { model: modelId, kind: error.kind });
    deps.telemetry.metrics.count("provider_failures_total", 1, { model: modelId, kind: error.kind });
    return { modelId, vector: null, relevantSimilarity };
  }
}
