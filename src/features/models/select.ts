import type { Services } from "../../http/services.ts";
import { notFound } from "../../platform/failure.ts";
import { type KnownModel, knownModel, knownModels } from "../../providers/registry.ts";
import { aliasOfTask, select, type Wish } from "../../providers/select.ts";

/** Chooses among what can be asked here and isn't resting: the task's own alias first, then everything else that is known. */
export async function selectModel({ catalog, breakers }: Pick<Services, "catalog" | "breakers">, wish: Wish) {
  const preferred = catalog.modelsOfAlias(aliasOfTask[wish.task]);
  const others = wish.task === "private" ? [] : knownModels.map(({ id }) => id);
  const ids = [...new Set([...preferred, ...others])].filter(
    (id) => catalog.chatModel(id) ?? catalog.embeddingModel(id),
  );
  const states = await breakers.read(ids.filter((id) => !id.startsWith("builtin/")));
  const awake = ids.filter((id) => states[id]?.mode !== "open");
  const { choice, rejected } = select(wish, awake.map(asKnown));
  if (!choice) throw notFound("model that meets every wish");
  const resting = ids.filter((id) => !awake.includes(id)).map((model) => ({ model, reason: "its breaker is open" }));
  return { ...choice, rejected: [...resting, ...rejected] };
}

/** A model at home that the registry doesn't know is taken for what most are: chat, and slow to start. */
const asKnown = (id: string): KnownModel =>
  knownModel(id) ?? { id, capabilities: ["chat"], contextTokens: 0, maxOutputTokens: 0, typicalFirstTokenMs: 2_000 };
