// Texts embedded for whoever asks for the vectors themselves: reserved with the call's count and booked after it.
import { embeddingEntry } from "../answer/usage-entries.ts";
import type { PersonActor } from "../identity/actor.ts";
import { embeddingCost, embeddingModelFor } from "../knowledge/embed.ts";
import type { Hold } from "../limits/limits.client.ts";
import { Failure } from "../platform/failure.ts";
import { newId } from "../platform/ids.ts";
import { guarded } from "../providers/breaker/guarded.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { EmbeddingModel } from "../providers/embedding-model.ts";
import { timed } from "../telemetry/telemetry.ts";
import type { WorkspaceSettings } from "../workspace/state.ts";
import type { AskingDeps } from "./asking.ts";

/** What the workspace's knowledge is embedded by. */
export function workspaceEmbeddingModel(settings: WorkspaceSettings, catalog: ModelCatalog): EmbeddingModel {
  const model = embeddingModelFor(settings.embeddingModel, catalog);
  if (!model) throw new Failure({ tag: "dependency_unavailable", dependency: "the workspace's embedding model" });
  return model;
}

/** Vectors as long as the model itself makes them. */
export async function embedPaid(
  model: EmbeddingModel,
  texts: readonly string[],
  deps: AskingDeps & { actor: PersonActor },
) {
  const { actor } = deps;
  const { tokens, costNanoUsd } = embeddingCost(model, ...texts);
  const call = { id: newId(), endpointClass: "other" as const, isQuestion: false };
  const { hold, statuses } = await deps.limits.admit(actor, {
    ...call,
    worstNanoUsd: costNanoUsd,
    leastNanoUsd: costNanoUsd,
  });
  const startedAt = performance.now();
  const vectors = await embedOrRelease(model, texts, hold, deps);
  const durationMs = Math.round(performance.now() - startedAt);
  const { workspaceId, userId } = actor;
  const entries = [embeddingEntry({ model: model.id, tokens, costNanoUsd, durationMs })];
  deps.settleSoon({ ...hold, workspaceId, userId, entries });
  return { model: model.id, vectors, tokens, costNanoUsd, statuses };
}

/** Whatever fails gives back what was reserved. */
async function embedOrRelease(model: EmbeddingModel, texts: readonly string[], hold: Hold, deps: AskingDeps) {
  try {
    return await timed(deps.telemetry.metrics, "embedding_duration_ms", () =>
      guarded(deps.breakers, model.id, () => model.embedBare(texts)),
    );
  } catch (error) {
    deps.waitUntil(deps.limits.release(hold));
    throw error;
  }
}
