// Reads the secrets again, whatever their age. This isolate uses what is new from its next request on; the others, and objects,
// follow when what they keep is old.
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import type { SecretName, SourceKind } from "../../platform/settings/secrets.ts";
import { databaseHooks } from "../../telemetry/hooks.ts";

export interface Refreshed {
  source: SourceKind;
  changed: SecretName[];
  /** By then it is the same everywhere */
  everywhere_after_seconds: number;
}

/** Throws `dependency_unavailable` where the source can't be read; what was known stays. */
export async function refreshSecrets(
  { secrets, database, telemetry }: Pick<Services, "secrets" | "database" | "telemetry">,
  actor: Actor,
  requestId: string,
): Promise<Refreshed> {
  const changed = await secrets.refresh(databaseHooks(telemetry.logger).onTrouble);
  const { source, cacheSeconds } = secrets.status();
  const entry = { action: "secrets.refresh", entityKind: "secrets", entityId: source, requestId } as const;
  await database.forWorkspace(actor, (db) => [auditRow(db, actor, { ...entry, details: { changed } })]);
  return { source, changed, everywhere_after_seconds: source === "worker" ? 0 : cacheSeconds };
}
