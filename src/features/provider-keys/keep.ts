// Keeps a provider key of the user's, sealed; one that was there for this provider is replaced.
import { sql } from "drizzle-orm";
import { accountActor } from "../../audit/home.ts";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { providerKeys } from "../../identity/logins.table.ts";
import { sealerOf } from "../../identity/sealing.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { takesOwnKey } from "../../providers/own-keys.ts";
import { changingKeysOf } from "./changing-keys.ts";
import { type ToldKey, toldColumns, toProviderKey } from "./provider-key.ts";

const hintChars = 4;
/** Of a shorter key its end would tell too much. */
const hintedKeyMinChars = 16;

export async function keepProviderKey(
  services: Pick<Services, "database" | "workspaces" | "catalog" | "config">,
  account: Account,
  { provider, key }: { provider: string; key: string },
  requestId: string,
): Promise<ToldKey> {
  const { userId } = account;
  if (!takesOwnKey(provider, services.catalog)) throw notFound("provider that takes a key");
  const sealer = sealerOf(services.config.encryptionKeys);
  if (!sealer) throw new Failure({ tag: "misconfigured", variables: ["ENCRYPTION_KEYS"] });
  const sealed = await sealer.seal(key, { userId, provider });
  const hint = key.length < hintedKeyMinChars ? "" : key.slice(-hintChars);
  const entry = {
    action: "provider_key.keep",
    entityKind: "provider_key",
    entityId: provider,
    change: changeHashes(services.config, { after: { provider, hint } }),
    requestId,
  } as const;
  const [[row]] = await changingKeysOf(services, userId, () =>
    services.database.system("provider_keys.keep", (db) => [
      db
        .insert(providerKeys)
        .values({ userId, provider, sealed, hint })
        .onConflictDoUpdate({
          target: [providerKeys.userId, providerKeys.provider],
          set: { sealed, hint, createdAt: sql`now()` },
        })
        .returning(toldColumns),
      auditRow(db, accountActor(account), entry),
    ]),
  );
  if (!row) throw notFound("user");
  return toProviderKey(row);
}
