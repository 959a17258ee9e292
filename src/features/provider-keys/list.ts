// A user's provider keys: which there are.
import { asc, eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { providerKeys } from "../../identity/logins.table.ts";
import { type ToldKey, toldColumns, toProviderKey } from "./provider-key.ts";

export async function listProviderKeys(
  { database }: Pick<Services, "database">,
  { userId }: Account,
): Promise<ToldKey[]> {
  const [rows] = await database.system("provider_keys.list", (db) => [
    db
      .select(toldColumns)
      .from(providerKeys)
      .where(eq(providerKeys.userId, userId))
      .orderBy(asc(providerKeys.provider)),
  ]);
  return rows.map(toProviderKey);
}
