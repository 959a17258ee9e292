// Embeddings of texts: by the workspace's own model or a named one.
import type { AskingDeps } from "../../http/asking.ts";
import { embedPaid, workspaceEmbeddingModel } from "../../http/embed-paid.ts";
import { notFound } from "../../platform/failure.ts";
import type { EmbeddingModel } from "../../providers/embedding-model.ts";
import { knownModel } from "../../providers/registry.ts";
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
  const { vectors, ...used } = await embedPaid(model, texts, { ...deps, actor });
  return { ...used, vectors: cut(vectors) };
}

function modelOf(settings: WorkspaceSettings, name: string, { catalog }: AskingDeps): EmbeddingModel {
  if (name === assistantModel) return workspaceEmbeddingModel(settings, catalog);
  const [id = name] = catalog.modelsOfAlias(name);
  const isOther = knownModel(id)?.capabilities.includes("embedding") === false;
  const model = isOther ? undefined : catalog.embeddingModel(id);
  if (!model) throw notFound("model");
  return model;
}
