// Models that somebody names, as far as this Hearth can ask them.
import { invalid } from "../platform/failure.ts";
import type { ModelCatalog } from "./catalog.ts";

/** Ids and aliases come to these models; throws where one of them stands for nothing. `field`: where they were named. */
export function askableChain(catalog: ModelCatalog, models: readonly string[], field: string): string[] {
  const { chain, unknown } = catalog.resolve(models);
  if (unknown.length > 0) throw invalid(field, `can't be asked here: ${unknown.join(", ").slice(0, 200)}`);
  return chain;
}
