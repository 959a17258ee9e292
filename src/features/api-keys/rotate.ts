// A new key in place of an old one: same name, same scopes, as long a life. The old one ends at once, or after an overlap in which
// whoever uses it changes over. Only its own user gets it: a key acts for its user.
import { and, eq, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { displayOf, makeApiKey } from "../../identity/api-keys.ts";
import { keyClaim } from "../../identity/credentials.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import type { NewKey } from "./create.ts";
import { getKey } from "./get.ts";
import { isLive, keyIsThere, liveCount, liveKeysMax, lockKeysOf, ownedBy } from "./key.ts";

export async function rotateKey(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
  oldId: string,
  overlapSeconds: number,
  requestId: string,
): Promise<NewKey> {
  const old = await getKey(services, actor, oldId);
  if (old.userId !== actor.userId) throw notFound("API key of yours");
  const id = newId();
  const { key, hash } = await makeApiKey(actor.workspaceId, id);
  const details = { new_key_id: id, overlap_seconds: overlapSeconds };
  const change = changeHashes(services.config, { before: { key: oldId }, after: { key: id } });
  const entry = {
    action: "api_key.rotate",
    entityKind: "api_key",
    entityId: oldId,
    details,
    change,
    requestId,
  } as const;
  const ending =
    overlapSeconds === 0
      ? sql`revoked_at = now()`
      : sql`expires_at = least(${apiKeys.expiresAt}, now() + make_interval(secs => ${overlapSeconds}::int))`;
  const keptKeys = overlapSeconds === 0 ? 0 : 1;
  const [, , , [row]] = await services.workspaces.changingStandings(actor.workspaceId, [keyClaim(oldId)], () =>
    services.database.forWorkspace(actor, (db) => [
      lockKeysOf(db, actor),
      db.execute(sql`
        with old as (
          select id, name, scopes, expires_at - created_at as life from api_keys
          where ${and(ownedBy(actor), eq(apiKeys.id, oldId), isLive)} and ${liveCount(actor)} + ${keptKeys}::int <= ${liveKeysMax}::int
          for update
        ), ended as (
          update api_keys set ${ending} from old where api_keys.id = old.id
        )
        insert into api_keys (id, workspace_id, user_id, name, hash, display, scopes, expires_at)
        select ${id}, ${actor.workspaceId}, ${actor.userId}, name, ${hash}, ${displayOf(key)}, scopes, now() + life from old`),
      auditRow(db, actor, entry, keyIsThere(db, actor, id)),
      db.select().from(apiKeys).where(eq(apiKeys.id, id)),
    ]),
  );
  if (!row) throw new Failure({ tag: "conflict", problem: cannotRotate });
  return { row, key };
}

const cannotRotate = `the key has ended, or an overlap would be one too many of ${liveKeysMax} live keys`;
