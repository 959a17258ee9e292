// Embeddings of texts: by the workspace's own model or a named one, reserved with the call's count and booked after it.
import { embeddingEntry } from "../../answer/usage-entries.ts";
import { settle } from "../../conversation/settle.ts";
import type { AskingDeps } from "../../http/asking.ts";
import { embeddingCost, embeddingModelFor } from "../../knowledge/embed.ts";
import type { Hold } from "../../limits/limits.client.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { guarded } from "../../providers/breaker/guarded.ts";
import type { EmbeddingModel } from "../../providers/embedding-model.ts";
import { knownModel } from "../../providers/registry.ts";
import { timed } from "../../telemetry/telemetry.ts";
import type { WorkspaceSettings } from "../../workspace/state.ts";
import { assistantModel } from "./ask-assistant.ts";
import { shortened } from "./vector-length.ts";

export interface EmbeddingsInput {
  model: string;
  texts: readonly string[];
  dimensions: number | undefined;
}

export async function embedTexts({ model: name, texts, dimensions }: EmbeddingsInput, deps: AskingDeps) {
  const { actor, state } = await deps.confirmed();
  const model = modelOf(state.settings, name, deps);
  const cut = shortened(model.id, dimensions);
  const { tokens, costNanoUsd } = embeddingCost(model, ...texts);
  const call = { id: newId(), endpointClass: "other" as const, isQuestion: false };
  const { hold, statuses } = await deps.limits.admit(actor, {
    ...call,
    worstNanoUsd: costNanoUsd,
    leastNanoUsd: costNanoUsd,
  });
  const startedAt = performance.now();
  const vectors = await embedWithin(model, texts, hold, deps);
  const durationMs = Math.round(performance.now() - startedAt);
  const { workspaceId, userId } = actor;
  const entries = [embeddingEntry({ model: model.id, tokens, costNanoUsd, durationMs })];
  deps.waitUntil(settle({ settlement: { ...hold, workspaceId, userId, entries }, session: null }, deps));
  return { model: model.id, vectors: cut(vectors), tokens, costNanoUsd, statuses };
}

/** Whatever fails gives back what was reserved. */
async function embedWithin(model: EmbeddingModel, texts: readonly string[], hold: Hold, deps: AskingDeps) {
  try {
    return await timed(deps.telemetry.metrics, "embedding_duration_ms", () =>
      guarded(deps.breakers, model.id, () => model.embedBare(texts)),
    );
  } catch (error) {
    deps.waitUntil(deps.limits.release(hold));
    throw error;
  }
}

function modelOf(settings: WorkspaceSettings, name: string, { catalog }: AskingDeps): EmbeddingModel {
  if (name === assistantModel) {
    const model = embeddingModelFor(settings.embeddingModel, catalog);
    if (!model) throw new Failure({ tag: "dependency_unavailable", dependency: "the workspace's embedding model" });
    return model;
  }
  const [id = name] = catalog.modelsOfAlias(name);
  const isOther = knownModel(id)?.capabilities.includes("embedding") === false;
  const model = isOther ? undefined : catalog.embeddingModel(id);
  if (!model) throw notFound("model");
  return model;
}
