// The models worth showing: what the settings name, and what the registry knows.
import type { ModelCatalog } from "./catalog.ts";
import { knownModels } from "./registry.ts";

/** Each once; some of them can't be asked here. */
export function listedIds({ providers }: Pick<ModelCatalog, "providers">): string[] {
  const configured = providers.flatMap((provider) =>
    [provider.defaultChatModel ?? [], provider.defaultEmbeddingModel ?? [], provider.models].flat(),
  );
  return [...new Set([...configured, ...knownModels.map(({ id }) => id)])];
}
