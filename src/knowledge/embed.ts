// Which model embeds for a workspace, and embedding in batches.

import { estimateTokenCount } from "tokenx";
import type { Config } from "../platform/config.ts";
import { withoutSensitive } from "../platform/sensitive/find.ts";
import { embeddingDimensions, unitVector } from "../platform/vector.ts";
import { isAtHome } from "../providers/at-home.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { EmbeddingModel } from "../providers/embedding-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { embeddingBudget } from "../providers/retry.ts";
import { retrying } from "../providers/retrying.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";

/** The estimator is off by a few percent. */
const estimateMargin = 1.1;

/**
 * The workspace's own model: vectors of another could not be compared with what is indexed. Undefined where
 * that model can't be reached from here at all (its key was taken away).
 */
export function embeddingModelFor(recorded: string | null, catalog: ModelCatalog): EmbeddingModel | undefined {
  return catalog.embeddingModel(recorded ?? catalog.preferredEmbeddingModelId);
}

/** One vector of `embeddingDimensions` and of length 1 a text, in order. */
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
  return vectors.map(unitVector);
}

/** As `embedAll`, with all the patience that work in the background has. */
export function embedPatiently(
  model: EmbeddingModel,
  texts: readonly string[],
  { config, telemetry, breakers }: { config: Config; telemetry: Telemetry; breakers: BreakerClient },
): Promise<number[][]> {
  return retrying(() => guarded(breakers, model.id, () => embedAll(model, texts)), {
    budget: embeddingBudget(config),
    onRetry: ({ kind }, delayMs) => {
      telemetry.metrics.count("provider_retries_total", 1, { model: model.id, kind });
      telemetry.logger.log("info", "embedding_retried", { model: model.id, kind, delay_ms: delayMs });
    },
  });
}

export interface EmbeddedQuestion {
  modelId: string;
  /** Null: the model is down or gone, and full text must do alone. */
  vector: number[] | null;
  /** Cosine from which this model's vectors alone make a passage relevant */
  relevantSimilarity: number;
  /** Null where no model was asked, or it failed */
  used: EmbeddingUse | null;
}

export interface EmbeddingUse {
  model: string;
  /** Estimated */
  tokens: number;
  costNanoUsd: number;
  durationMs: number;
}

/** Remembers vectors and shares those under way; `cache/embeddings.ts` is one. */
export interface VectorMemory {
  once(
    place: { workspaceId: string; model: string; text: string },
    compute: () => Promise<number[]>,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<{ vector: number[]; isCached: boolean }>;
}

export interface EmbedDeps {
  catalog: ModelCatalog;
  telemetry: Telemetry;
  breakers: BreakerClient;
  embeddings: VectorMemory;
  waitUntil(work: Promise<unknown>): void;
  /** Asked before a model that costs money is: what may be spent. Its failure is thrown. */
  ceilingNanoUsd(): Promise<number>;
}

/** What embedding these texts costs at most. */
export const embeddingCost = (
  model: EmbeddingModel | undefined,
  ...texts: string[]
): { tokens: number; costNanoUsd: number } => {
  const tokens = Math.ceil(texts.reduce((sum, text) => sum + estimateTokenCount(text), 0) * estimateMargin);
  return { tokens, costNanoUsd: tokens * (model?.price.inputNanoUsd ?? 0) };
};

/** There is no money for it. */
class OverBudget extends Error {}

/** What of a text may go to this model: who reads along in the cloud learns the kinds of what is personal, no more. */
export const embeddable = (model: Pick<EmbeddingModel, "id">, text: string, masksPersonalData: boolean): string =>
  masksPersonalData && !isAtHome(model.id) ? withoutSensitive(text) : text;

/** Never throws for a provider's failure, nor for want of money: a question can be searched without its vector. */
export async function embedQuestion(
  { workspaceId, text: asked, masksPersonalData }: { workspaceId: string; text: string; masksPersonalData: boolean },
  recordedModel: string | null,
  deps: EmbedDeps,
): Promise<EmbeddedQuestion> {
  const model = embeddingModelFor(recordedModel, deps.catalog);
  const modelId = model?.id ?? recordedModel ?? deps.catalog.preferredEmbeddingModelId;
  const relevantSimilarity = model?.relevantSimilarity ?? 1;
  if (!model) return { modelId, vector: null, relevantSimilarity, used: null };
  const text = embeddable(model, asked, masksPersonalData);
  const startedAt = performance.now();
  try {
    const { vector, isCached } = await timed(deps.telemetry.metrics, "embedding_duration_ms", () =>
      deps.embeddings.once({ workspaceId, model: modelId, text }, () => embedOne(model, text, deps), deps.waitUntil),
    );
    deps.telemetry.metrics.count("cache_reads_total", 1, { cache: "embedding", hit: String(isCached) });
    const durationMs = Math.round(performance.now() - startedAt);
    const used = isCached ? null : { model: modelId, ...embeddingCost(model, text), durationMs };
    return { modelId, vector, relevantSimilarity, used };
  } catch (error) {
    if (!(error instanceof ProviderFailure || error instanceof OverBudget)) throw error;
    const kind = error instanceof ProviderFailure ? error.kind : "over_budget";
    deps.telemetry.logger.log("warn", "question_not_embedded", { model: modelId, kind });
    deps.telemetry.metrics.count("provider_failures_total", 1, { model: modelId, kind });
    return { modelId, vector: null, relevantSimilarity, used: null };
  }
}

async function embedOne(
  model: EmbeddingModel,
  text: string,
  { breakers, ceilingNanoUsd }: EmbedDeps,
): Promise<number[]> {
  const { costNanoUsd } = embeddingCost(model, text);
  if (costNanoUsd > 0 && (await ceilingNanoUsd()) < costNanoUsd) throw new OverBudget();
  const [vector] = await guarded(breakers, model.id, () => embedAll(model, [text]));
  if (!vector) throw new ProviderFailure("garbage", model.id);
  return vector;
}
