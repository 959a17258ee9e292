// Forgets a provider key of the user's.
import { and, eq, sql } from "drizzle-orm";
import { accountActor } from "../../audit/home.ts";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { providerKeys } from "../../identity/logins.table.ts";
import { notFound } from "../../platform/failure.ts";
import { changingKeysOf } from "./changing-keys.ts";

export async function deleteProviderKey(
  services: Pick<Services, "config" | "database" | "workspaces">,
  account: Account,
  provider: string,
  requestId: string,
): Promise<void> {
  const { userId } = account;
  const theirs = and(eq(providerKeys.userId, userId), eq(providerKeys.provider, provider));
  const change = changeHashes(services.config, { before: { provider } });
  const entry = {
    action: "provider_key.delete",
    entityKind: "provider_key",
    entityId: provider,
    change,
    requestId,
  } as const;
  const [rows] = await changingKeysOf(services, userId, () =>
    services.database.system("provider_keys.delete", (db) => [
      // Of two who delete at once the second waits here, and then finds nothing.
      db.select({ provider: providerKeys.provider }).from(providerKeys).where(theirs).for("update"),
      auditRow(db, accountActor(account), entry, sql`exists (select from provider_keys where ${theirs})`),
      db.delete(providerKeys).where(theirs),
    ]),
  );
  if (rows.length === 0) throw notFound("provider key");
}
