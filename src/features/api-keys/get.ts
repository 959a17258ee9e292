import { and, eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { notFound } from "../../platform/failure.ts";
import { type ApiKeyRow, visibleTo } from "./key.ts";

export async function getKey(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  id: string,
): Promise<ApiKeyRow> {
  const [[row]] = await database.forWorkspace(actor, (db) => [
    db
      .select()
      .from(apiKeys)
      .where(and(visibleTo(actor), eq(apiKeys.id, id))),
  ]);
  if (!row) throw notFound("API key");
  return row;
}
