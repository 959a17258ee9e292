// How the source of secrets is doing, and which sources there are.
import type { Services } from "../../http/services.ts";
import { sourceFacts } from "../../platform/secrets/choose-source.ts";
import { type SourceKind, sourceKinds } from "../../platform/settings/secrets.ts";

export interface ToldStatus {
  source: SourceKind;
  is_stale: boolean;
  read_at: string | null;
  age_seconds: number | null;
  cache_seconds: number;
  failure: { at: string; problem: string } | null;
}

export function secretsStatus({ secrets }: Pick<Services, "secrets">): ToldStatus {
  const { source, isStale, readAt, ageSeconds, cacheSeconds, failure } = secrets.status();
  return {
    source,
    is_stale: isStale,
    read_at: readAt?.toISOString() ?? null,
    age_seconds: ageSeconds,
    cache_seconds: cacheSeconds,
    failure: failure && { at: failure.at.toISOString(), problem: failure.problem },
  };
}

export function listSources({ secrets }: Pick<Services, "secrets">) {
  const chosen = secrets.status().source;
  return sourceKinds.map((id) => {
    const { name, needs, cannotRotate } = sourceFacts[id];
    const rotation = { can_rotate: cannotRotate === null, rotate_instead: cannotRotate };
    return { id, name, is_chosen: id === chosen, can_refresh: id !== "worker", ...rotation, needs: [...needs] };
  });
}
