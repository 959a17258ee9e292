// A new key: it is told once; what is kept of it is a hash. It may be asked for what its maker's role reaches.
import { eq, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { displayOf, makeApiKey } from "../../identity/api-keys.ts";
import { type Role, rolePermissions, type Scope } from "../../identity/permissions.ts";
import { invalid } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { type ApiKeyRow, keyIsThere, liveCount, liveKeysMax, lockKeysOf, tooManyKeys } from "./key.ts";

export interface KeyWish {
  name: string;
  scopes: readonly Scope[];
  expires_in_days?: number | undefined;
}

/** The key itself is known nowhere else. */
export interface NewKey {
  row: ApiKeyRow;
  key: string;
}

export async function createKey(
  { config, database }: Pick<Services, "config" | "database">,
  actor: PersonActor,
  wish: KeyWish,
  requestId: string,
): Promise<NewKey> {
  const unreached = wish.scopes.find((scope) => !reaches(actor.role, scope));
  if (unreached) throw invalid("scopes", `${unreached} is more than the role ${actor.role} may do`);
  const id = newId();
  const scopes = [...new Set(wish.scopes)];
  const { key, hash } = await makeApiKey(actor.workspaceId, id);
  const details = { name: wish.name, scopes, expires_in_days: wish.expires_in_days ?? null };
  const change = changeHashes(config, { after: details });
  const entry = { action: "api_key.create", entityKind: "api_key", entityId: id, details, change, requestId } as const;
  const [, , , [row]] = await database.forWorkspace(actor, (db) => [
    lockKeysOf(db, actor),
    db.execute(sql`insert into api_keys (id, workspace_id, user_id, name, hash, display, scopes, expires_at)
      select ${id}, ${actor.workspaceId}, ${actor.userId}, ${wish.name}, ${hash}, ${displayOf(key)},
        string_to_array(${scopes.join(",")}, ','), now() + make_interval(days => ${wish.expires_in_days ?? null}::int)
      where ${liveCount(actor)} < ${liveKeysMax}`),
    auditRow(db, actor, entry, keyIsThere(db, actor, id)),
    db.select().from(apiKeys).where(eq(apiKeys.id, id)),
  ]);
  if (!row) throw tooManyKeys();
  return { row, key };
}

/** A scope that bears a permission's name is for that one; `admin` is for whatever there is. */
const reaches = (role: Role, scope: Scope): boolean => scope === "admin" || rolePermissions[role].has(scope);
