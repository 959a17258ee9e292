// What a model's tokens cost here: the operator's price, else the registry's, else what is done with unpriced models.
import type { Config } from "../platform/config.ts";
import type { ChatModel, ModelPrice } from "./chat-model.ts";
import { knownModel, perMillion } from "./registry.ts";

export interface PriceOfModel {
  price: ModelPrice;
  /** False: nobody knows what it costs, and it is billed at the flat rate */
  isKnown: boolean;
}

type PriceSettings = Pick<Config, "modelPrices" | "unpricedModels" | "unpricedUsdPerMillion">;

/** Undefined: the model has no known price, and such models are denied here. */
export function priceOf(id: string, config: PriceSettings): PriceOfModel | undefined {
  const known = operatorsPrice(id, config) ?? knownModel(id)?.price ?? freePrice(id);
  if (known) return { price: known, isKnown: true };
  if (config.unpricedModels === "deny") return undefined;
  const flat = config.unpricedUsdPerMillion;
  return { price: perMillion(flat, flat, flat), isKnown: false };
}

export const noPrice: ModelPrice = perMillion(0, 0, 0);

/** Who pays what: of a provider that is asked with the user's own key the house pays nothing. Undefined as in `priceOf` */
export function pricedFor(
  id: string,
  ownProviders: readonly string[],
  config: PriceSettings,
): Pick<ChatModel, "price" | "ownPrice"> | undefined {
  const priced = priceOf(id, config);
  if (!priced) return undefined;
  const isOwn = ownProviders.some((provider) => id.startsWith(`${provider}/`));
  return isOwn ? { price: noPrice, ownPrice: priced.price } : { price: priced.price };
}

function operatorsPrice(id: string, { modelPrices }: PriceSettings): ModelPrice | undefined {
  // Ids come from callers: one like `constructor` must not find what every object has.
  const own = Object.hasOwn(modelPrices, id) ? modelPrices[id] : undefined;
  return own && perMillion(own.input, own.cached_input ?? own.input, own.output);
}

/** What runs at home costs its owner's electricity. */
function freePrice(id: string): ModelPrice | undefined {
  return id.startsWith("ollama/") || id.startsWith("builtin/") ? noPrice : undefined;
}
