// The models that an OpenAI client can name here: the assistant, the aliases, and whatever can be asked by itself.
import { notFound } from "../../platform/failure.ts";
import { extractiveModelId } from "../../providers/builtin/extractive.ts";
import type { ModelCatalog } from "../../providers/catalog.ts";
import { listedIds } from "../../providers/listed.ts";
import { aliases } from "../../providers/registry.ts";
import { assistantModel } from "./ask-assistant.ts";

export interface OpenAiModel {
  id: string;
  object: "model";
  created: number;
  owned_by: string;
}

export function listOpenAiModels(catalog: ModelCatalog): OpenAiModel[] {
  const named = Object.keys(aliases).filter((alias) => modelsBehind(alias, catalog).length > 0);
  const ids = listedIds(catalog).filter((id) => isAskable(id, catalog));
  return [assistantModel, ...named, ...ids].map(described);
}

/** Any model of a provider that is set up can be asked, also one that isn't listed. */
export function getOpenAiModel(catalog: ModelCatalog, id: string): OpenAiModel {
  const isThere = id === assistantModel || modelsBehind(id, catalog).length > 0;
  if (!isThere) throw notFound("model");
  return described(id);
}

/** Of an id that is no alias: itself */
const modelsBehind = (name: string, catalog: ModelCatalog): string[] =>
  catalog.modelsOfAlias(name).filter((id) => isAskable(id, catalog));

/** The quoting model needs passages to quote from, which only the assistant has. */
const isAskable = (id: string, catalog: ModelCatalog): boolean =>
  id !== extractiveModelId && (catalog.chatModel(id) ?? catalog.embeddingModel(id)) !== undefined;

/** Nobody knows when a model was made. */
const described = (id: string): OpenAiModel => ({
  id,
  object: "model",
  created: 0,
  owned_by: id.includes("/") ? id.slice(0, id.indexOf("/")) : assistantModel,
});
