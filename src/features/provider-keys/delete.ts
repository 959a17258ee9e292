// Forgets a provider key of the user's.
import { and, eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { providerKeys } from "../../identity/logins.table.ts";
import { notFound } from "../../platform/failure.ts";
import { changingKeysOf } from "./changing-keys.ts";

export async function deleteProviderKey(
  services: Pick<Services, "database" | "workspaces">,
  { userId }: Account,
  provider: string,
): Promise<void> {
  const [rows] = await changingKeysOf(services, userId, () =>
    services.database.system("provider_keys.delete", (db) => [
      db
        .delete(providerKeys)
        .where(and(eq(providerKeys.userId, userId), eq(providerKeys.provider, provider)))
        .returning({ provider: providerKeys.provider }),
    ]),
  );
  if (rows.length === 0) throw notFound("provider key");
}
