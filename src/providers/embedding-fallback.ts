// When an embedding model's provider is down, the same model at another one: the space stays the same, only the road differs.
import type { ModelPrice } from "./chat-model.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { ProviderFailure } from "./provider-failure.ts";

/** `providers`: ids to be asked in turn for the model of the same name. Vectors keep the first model's id. */
export function withFallbacks(
  model: EmbeddingModel,
  providers: readonly string[],
  find: (id: string) => EmbeddingModel | undefined,
): EmbeddingModel {
  const name = model.id.slice(model.id.indexOf("/") + 1);
  const others = providers.map((provider) => `${provider}/${name}`).filter((id) => id !== model.id);
  const roads = [model, ...others.flatMap((id) => find(id) ?? [])];
  if (roads.length === 1) return model;
  return {
    ...model,
    price: dearest(roads),
    embed: (texts, signal) => along(roads, (road) => road.embed(texts, signal)),
    embedBare: (texts, signal) => along(roads, (road) => road.embedBare(texts, signal)),
  };
}

/** Which road will serve isn't known when money is set aside, nor told afterwards: none may cost more than was counted. */
const dearest = (roads: readonly EmbeddingModel[]): ModelPrice =>
  roads.map(({ price }) => price).reduce((most, price) => (price.inputNanoUsd > most.inputNanoUsd ? price : most));

/** The first road that leads somewhere; where none does, what the last one met. */
async function along<T>(
  [road, ...others]: readonly EmbeddingModel[],
  take: (road: EmbeddingModel) => Promise<T>,
): Promise<T> {
  if (!road) throw new Error("There is always a first road");
  try {
    return await take(road);
  } catch (error) {
    const goesOn = error instanceof ProviderFailure && error.kind !== "aborted" && others.length > 0;
    if (!goesOn) throw error;
    return along(others, take);
  }
}
