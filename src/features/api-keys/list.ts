// Keys page by page, the youngest first.
import { and, desc, isNull, lt } from "drizzle-orm";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { type ApiKeyRow, visibleTo } from "./key.ts";

export interface ListInput {
  limit: number;
  cursor?: string | undefined;
  include_revoked: boolean;
}

const sort = "-created_at";

export async function listKeys(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  { limit, cursor, include_revoked: areRevokedShown }: ListInput,
): Promise<{ items: ApiKeyRow[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const [rows] = await database.forWorkspace(actor, (db) => [
    db
      .select()
      .from(apiKeys)
      .where(
        and(
          visibleTo(actor),
          areRevokedShown ? undefined : isNull(apiKeys.revokedAt),
          // Ids are sorted by the time when they were made.
          start && lt(apiKeys.id, start.id),
        ),
      )
      .orderBy(desc(apiKeys.id))
      .limit(limit + 1),
  ]);
  return cutPage(rows, limit, sort, ({ id, createdAt }) => ({ value: createdAt.toISOString(), id }));
}
