// Models and providers as callers see them: what each can, what it costs, whether it can be asked here, and how it stands.
import type { Services } from "../../http/services.ts";
import { notFound } from "../../platform/failure.ts";
import type { BreakerStates } from "../../providers/breaker/breaker.client.ts";
import type { ModelPrice } from "../../providers/chat-model.ts";
import { listedIds } from "../../providers/listed.ts";
import { type PriceOfModel, priceOf } from "../../providers/price.ts";
import type { Provider } from "../../providers/providers.ts";
import { aliases, knownModel } from "../../providers/registry.ts";

type ModelServices = Pick<Services, "catalog" | "breakers" | "config">;

export function listModels({ catalog, config }: ModelServices) {
  return {
    models: listedIds(catalog).map((id) => describe(id, providerOf(id, catalog.providers), { catalog, config })),
    aliases: Object.fromEntries(Object.keys(aliases).map((alias) => [alias, catalog.modelsOfAlias(alias)])),
    default_chain: [...catalog.defaultChain],
  };
}

/** Any model of a provider that is set up can be asked, also one that the registry doesn't know. */
export async function getModel({ catalog, breakers, config }: ModelServices, id: string) {
  const provider = catalog.providers.find((candidate) => id.startsWith(`${candidate.id}/`));
  if (!provider || !(listedIds(catalog).includes(id) || catalog.chatModel(id))) throw notFound("model");
  const states = await breakers.read([id]);
  return { ...describe(id, provider, { catalog, config }), breaker: breakerOf(id, states) };
}

/** How the models stand that are asked by default or by an alias. */
export async function listProviders({ catalog, breakers }: ModelServices) {
  const inUse = [...new Set([...catalog.defaultChain, ...catalog.resolve(Object.keys(aliases)).chain])].filter(
    (id) => !id.startsWith("builtin/"),
  );
  const states = await breakers.read(inUse);
  return { providers: catalog.providers.map((provider) => describeProvider(provider, inUse, states, catalog)) };
}

function describeProvider(
  { id, name, available, missing }: Provider,
  inUse: readonly string[],
  states: BreakerStates,
  { isSwitchedOff }: ModelServices["catalog"],
) {
  const models = inUse
    .filter((model) => model.startsWith(`${id}/`))
    .map((model) => ({ id: model, breaker: breakerOf(model, states), switched_off: isSwitchedOff(model) }));
  const modes = models.map(({ breaker }) => breaker.state);
  // A whole provider is switched off by its own name, as any model of it would be.
  const health = isSwitchedOff(`${id}/`) ? ("switched_off" as const) : healthOf(available, modes);
  return { id, name, available, missing: missing ?? null, health, models };
}

function healthOf(available: boolean, modes: readonly string[]): "absent" | "healthy" | "degraded" | "down" {
  if (!available) return "absent";
  if (modes.every((mode) => mode === "closed")) return "healthy";
  return modes.every((mode) => mode === "open") ? "down" : "degraded";
}

function breakerOf(model: string, states: BreakerStates) {
  const state = states[model];
  return {
    state: state?.mode ?? ("closed" as const),
    recent_failures: state?.mode === "closed" ? state.failedAtMs.length : null,
    open_until: state?.mode === "open" ? new Date(state.untilMs).toISOString() : null,
  };
}

function describe(
  id: string,
  provider: Provider | undefined,
  { catalog, config }: Pick<ModelServices, "catalog" | "config">,
) {
  const known = knownModel(id);
  const priced = priceOf(id, config);
  return {
    id,
    provider: provider?.id ?? id.slice(0, id.indexOf("/")),
    available: priced !== undefined && (provider?.available ?? false),
    missing: provider?.missing ?? (priced ? null : "a price in MODEL_PRICES"),
    switched_off: catalog.isSwitchedOff(id),
    capabilities: [...(known?.capabilities ?? ["chat" as const])],
    context_tokens: known?.contextTokens ?? provider?.contextTokens ?? null,
    max_output_tokens: known?.maxOutputTokens ?? null,
    ...describePrice(priced),
    deprecates_at: known?.deprecatesAt ?? null,
  };
}

function describePrice(priced: PriceOfModel | undefined) {
  if (!priced) return { price_usd_per_million: null, price_known: false };
  return { price_usd_per_million: dollarsPerMillion(priced.price), price_known: priced.isKnown };
}

const dollarsPerMillion = ({ inputNanoUsd, cachedInputNanoUsd, outputNanoUsd }: ModelPrice) => ({
  input: inputNanoUsd / 1_000,
  cached_input: cachedInputNanoUsd / 1_000,
  output: outputNanoUsd / 1_000,
});

const providerOf = (id: string, providers: readonly Provider[]) =>
  providers.find((provider) => id.startsWith(`${provider.id}/`));
