import type { Services } from "../../http/services.ts";
import type { Config } from "../../platform/config.ts";
import { notFound } from "../../platform/failure.ts";
import { priceOf } from "../../providers/price.ts";
import { type KnownModel, knownModel, knownModels } from "../../providers/registry.ts";
import { aliasOfTask, type PricedModel, select, type Wish } from "../../providers/select.ts";

type ModelServices = Pick<Services, "catalog" | "breakers" | "config">;

/** Chooses among what can be asked here and isn't resting: the task's own alias first, then everything else that is known. */
export async function selectModel({ catalog, breakers, config }: ModelServices, wish: Wish) {
  const preferred = catalog.modelsOfAlias(aliasOfTask[wish.task]);
  const others = wish.task === "private" ? [] : knownModels.map(({ id }) => id);
  const ids = [...new Set([...preferred, ...others])].filter(
    (id) => catalog.chatModel(id) ?? catalog.embeddingModel(id),
  );
  const states = await breakers.read(ids.filter((id) => !id.startsWith("builtin/")));
  const isOff = catalog.isSwitchedOff;
  const awake = ids.filter((id) => states[id]?.mode !== "open" && !isOff(id));
  const { choice, rejected } = select(
    wish,
    awake.flatMap((id) => asPriced(id, config)),
  );
  if (!choice) throw notFound("model that meets every wish");
  const resting = ids
    .filter((id) => !awake.includes(id))
    .map((model) => ({ model, reason: isOff(model) ? "is switched off" : "its breaker is open" }));
  return { ...choice, rejected: [...resting, ...rejected] };
}

function asPriced(id: string, config: Config): PricedModel[] {
  const priced = priceOf(id, config);
  return priced ? [{ ...asKnown(id), price: priced.price, isPriceKnown: priced.isKnown }] : [];
}

/** A model at home that the registry doesn't know is taken for what most are: chat, and slow to start. */
const asKnown = (id: string): KnownModel =>
  knownModel(id) ?? { id, capabilities: ["chat"], contextTokens: 0, maxOutputTokens: 0, typicalFirstTokenMs: 2_000 };
