// A key that ends: it is worth nothing from the answer on, everywhere. Its row stays, for whoever asks what it was.
import { and, eq, isNull, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { keyClaim } from "../../identity/credentials.ts";
import { getKey } from "./get.ts";
import { visibleTo } from "./key.ts";

export async function revokeKey(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
  id: string,
  requestId: string,
): Promise<void> {
  const { name, scopes } = await getKey(services, actor, id);
  const mine = and(visibleTo(actor), eq(apiKeys.id, id));
  const change = changeHashes(services.config, { before: { name, scopes } });
  const entry = { action: "api_key.revoke", entityKind: "api_key", entityId: id, change, requestId } as const;
  await services.workspaces.changingStandings(actor.workspaceId, [keyClaim(id)], () =>
    services.database.forWorkspace(actor, (db) => [
      db
        .update(apiKeys)
        .set({ revokedAt: sql`now()` })
        .where(and(mine, isNull(apiKeys.revokedAt))),
      // `now()` is the same in all of a transaction: who revokes twice has revoked once.
      auditRow(
        db,
        actor,
        entry,
        sql`exists (${db
          .select({ id: apiKeys.id })
          .from(apiKeys)
          .where(and(mine, sql`${apiKeys.revokedAt} = now()`))})`,
      ),
    ]),
  );
}
