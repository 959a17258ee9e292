// How long a workspace repeats answers for questions of the same meaning: chosen by its admins, kept in Postgres, at hand in
// the Workspace object.
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import type { Config } from "../../platform/config.ts";
import { changeSettings } from "../../workspace/change-settings.ts";
import type { WorkspaceSettings } from "../../workspace/state.ts";

export interface CacheSettings {
  /** As it was chosen; null: the house's own */
  semantic_ttl_seconds: number | null;
  effective_seconds: number;
}

type SemanticSettings = Pick<WorkspaceSettings, "semanticCacheSeconds">;

export const effectiveSeconds = (
  { semanticCacheSeconds }: SemanticSettings,
  config: Pick<Config, "semanticCacheSeconds">,
): number => semanticCacheSeconds ?? config.semanticCacheSeconds;

export async function getCacheSettings(
  services: Pick<Services, "workspaces" | "config">,
  actor: Actor,
): Promise<CacheSettings> {
  const { settings } = await services.workspaces.read(actor.workspaceId);
  return describe(settings, services.config);
}

export async function setCacheSettings(
  services: Pick<Services, "workspaces" | "config" | "database">,
  actor: Actor,
  semanticCacheSeconds: number | null,
  requestId: string,
): Promise<CacheSettings> {
  const chosen: SemanticSettings = { semanticCacheSeconds };
  const details = { semantic_ttl_seconds: semanticCacheSeconds };
  await changeSettings(services, actor, chosen, { action: "cache.settings", details, requestId });
  return describe(chosen, services.config);
}

const describe = (settings: SemanticSettings, config: Config): CacheSettings => ({
  semantic_ttl_seconds: settings.semanticCacheSeconds,
  effective_seconds: effectiveSeconds(settings, config),
});
