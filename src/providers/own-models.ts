// The catalog as a user with provider keys of their own sees it: what these keys open is asked with them, at the user's cost.
// Made for one request and forgotten with it. Vectors stay the house's, which all members of a workspace share.
import type { Config } from "../platform/config.ts";
import { makeChatModel } from "./adapters.ts";
import { type ModelCatalog, modelIdsOf, providerOf, remembered, resolver } from "./catalog.ts";
import type { ChatModel } from "./chat-model.ts";
import type { OwnKeys } from "./own-keys.ts";
import { noPrice } from "./price.ts";
import { ProviderFailure } from "./provider-failure.ts";
import type { Provider } from "./providers.ts";
import { switchableChat } from "./switched.ts";

/** Their providers' default models are asked first where neither question nor workspace names others. */
export function withOwnKeys(catalog: ModelCatalog, keys: OwnKeys, config: Config): ModelCatalog {
  if (Object.keys(keys).length === 0) return catalog;
  const providers = catalog.providers.map((provider) => withKey(provider, keys));
  const chatModel = remembered((id) => {
    const found = providerOf(id, providers);
    if (!found || !Object.hasOwn(keys, found.provider.id)) return catalog.chatModel(id);
    const model = makeChatModel(id, found.name, found.provider, config);
    return model && atUsersCost(switchableChat(model, catalog.isSwitchedOff));
  });
  const own = providers.flatMap(({ id, defaultChatModel }) =>
    Object.hasOwn(keys, id) && defaultChatModel !== undefined && chatModel(defaultChatModel) ? [defaultChatModel] : [],
  );
  return {
    ...catalog,
    providers,
    chatModel,
    resolve: resolver(providers, chatModel),
    modelsOfAlias: (alias) => modelIdsOf(alias, providers).filter((id) => chatModel(id) ?? catalog.embeddingModel(id)),
    defaultChain: [...new Set([...own, ...catalog.defaultChain])],
  };
}

function withKey(provider: Provider, keys: OwnKeys): Provider {
  const key = Object.hasOwn(keys, provider.id) ? keys[provider.id] : undefined;
  const adapter = key === undefined ? undefined : provider.keyed?.(key);
  return adapter ? { ...provider, adapter, available: true, missing: undefined } : provider;
}

const atUsersCost = (model: ChatModel): ChatModel => ({
  ...model,
  price: noPrice,
  ownPrice: model.price,
  generate: (request, onText, signal) =>
    model.generate(request, onText, signal).catch((error: unknown) => {
      throw withoutCause(error, model.id);
    }),
});

/** A provider may repeat the key that it refuses; only what is ours to say of a failure goes on. */
function withoutCause(error: unknown, model: string): ProviderFailure {
  if (!(error instanceof ProviderFailure)) return new ProviderFailure("garbage", model);
  const { kind, status, retryAfterMs } = error;
  return new ProviderFailure(kind, error.model, {
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
