// The models that can be asked here: the registry's data and the settings' keys, made into adapters.
import type { ConfigWithSecrets } from "../platform/config.ts";
import { makeChatModel, makeEmbeddingModel } from "./adapters.ts";
import { extractiveModel, extractiveModelId } from "./builtin/extractive.ts";
import { hashingModel, hashingModelId } from "./builtin/hashing.ts";
import type { ChatModel } from "./chat-model.ts";
import { withFallbacks } from "./embedding-fallback.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { priceOf } from "./price.ts";
import { type Provider, providersOf } from "./providers.ts";
import { aliases } from "./registry.ts";
import { type IsSwitchedOff, nothingOff, switchableChat, switchableEmbedding } from "./switched.ts";

export interface ModelCatalog {
  readonly providers: readonly Provider[];
  /** Asked in turn when neither question nor workspace names a model. */
  readonly defaultChain: readonly string[];
  /** Embeds for workspaces that have no knowledge yet. */
  readonly preferredEmbeddingModelId: string;
  /** By the operators, itself or its provider: it is there, and refuses. */
  readonly isSwitchedOff: IsSwitchedOff;
  /** Always there, asks nobody: answers by quoting. */
  readonly lastResort: ChatModel;
  /** Undefined: there is no such model, its provider has no key, or it is denied for want of a price. */
  chatModel(id: string): ChatModel | undefined;
  embeddingModel(id: string): EmbeddingModel | undefined;
  /** Ids and aliases as the ids of models that can be asked, in order, each once; what is neither is in `unknown`. */
  resolve(selectors: readonly string[]): { chain: string[]; unknown: string[] };
  /** What an alias stands for here, models of any kind, in order of preference. */
  modelsOfAlias(alias: string): string[];
}

/** A model's name as providers write it; it goes into JSON, logs and metrics. */
const modelNamePattern = /^[\w.:/@-]{1,128}$/;

export function modelCatalog(
  config: ConfigWithSecrets,
  embeddingDimensions: number,
  ai: Ai | undefined,
  isSwitchedOff: IsSwitchedOff = nothingOff,
): ModelCatalog {
  const providers = providersOf(config, ai);
  const lastResort = extractiveModel();
  const builtinEmbedding = hashingModel(embeddingDimensions);

  const chatModel = remembered((id) => {
    if (id === extractiveModelId) return lastResort;
    const found = providerOf(id, providers);
    const model = found && makeChatModel(id, found.name, found.provider, config);
    return model && switchableChat(model, isSwitchedOff);
  });
  const bareEmbeddingModel = (id: string) => {
    if (id === hashingModelId) return builtinEmbedding;
    const found = providerOf(id, providers);
    const model = found && makeEmbeddingModel(id, found.name, found.provider, config, embeddingDimensions);
    return model && switchableEmbedding(model, isSwitchedOff);
  };
  const embeddingModel = remembered((id) => {
    const model = bareEmbeddingModel(id);
    return model && withFallbacks(model, config.embeddingFallbackProviders, bareEmbeddingModel);
  });

  const resolve = resolver(providers, chatModel);
  const available = providers.filter((provider) => provider.available);
  const unlessDenied = (id: string | undefined) => (id !== undefined && priceOf(id, config) ? [id] : []);
  const everyProvider = available.flatMap(({ defaultChatModel }) => unlessDenied(defaultChatModel));
  const [preferredEmbeddingModelId = hashingModelId] = available.flatMap(({ defaultEmbeddingModel }) =>
    unlessDenied(defaultEmbeddingModel),
  );
  const configured = config.modelChain.length > 0 ? resolve(config.modelChain).chain : everyProvider;
  return {
    providers,
    isSwitchedOff,
    lastResort,
    chatModel,
    embeddingModel,
    resolve,
    modelsOfAlias: (alias) => modelIdsOf(alias, providers).filter((id) => chatModel(id) ?? embeddingModel(id)),
    defaultChain: configured.length > 0 ? configured : [extractiveModelId],
    preferredEmbeddingModelId,
  };
}

/** How names become the ids of models that can be asked. */
export const resolver =
  (providers: readonly Provider[], chatModel: ModelCatalog["chatModel"]): ModelCatalog["resolve"] =>
  (selectors) => {
    const chain = new Set<string>();
    const unknown: string[] = [];
    for (const selector of selectors) {
      const ids = modelIdsOf(selector, providers).filter((id) => chatModel(id));
      if (ids.length === 0 && !Object.hasOwn(aliases, selector)) unknown.push(selector);
      for (const id of ids) chain.add(id);
    }
    return { chain: [...chain], unknown };
  };

/** An alias stands for its models, a provider's own name for its default model. */
export function modelIdsOf(selector: string, providers: readonly Provider[]): string[] {
  const names = Object.hasOwn(aliases, selector) ? (aliases[selector] ?? []) : [selector];
  return names.map((name) => providers.find(({ id }) => id === name)?.defaultChatModel ?? name);
}

export function providerOf(
  id: string,
  providers: readonly Provider[],
): { provider: Provider; name: string } | undefined {
  const provider = providers.find((candidate) => candidate.available && id.startsWith(`${candidate.id}/`));
  const name = provider && id.slice(provider.id.length + 1);
  return provider && name && modelNamePattern.test(name) ? { provider, name } : undefined;
}

/** Names come from callers, so what is remembered of them is bounded. */
const rememberedMax = 100;

/** Making an SDK's client costs as much as half a request. */
export function remembered<T>(make: (id: string) => T | undefined): (id: string) => T | undefined {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known) return known;
    const model = make(id);
    if (made.size >= rememberedMax) made.clear();
    if (model) made.set(id, model);
    return model;
  };
}
