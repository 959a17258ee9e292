// A document's versions page by page, the newest first.
import { and, desc, lt } from "drizzle-orm";
import { cutPage, decodeCursor } from "../../../http/page.ts";
import type { Services } from "../../../http/services.ts";
import type { Actor } from "../../../identity/actor.ts";
import { getDocument } from "../get.ts";
import { selectVersions, type VersionRow, versionsOf } from "./version.ts";
import { documentVersions } from "./versions.table.ts";

const sort = "-version";

export async function listVersions(
  services: Pick<Services, "database">,
  actor: Actor,
  documentId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: VersionRow[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const below = start && lt(documentVersions.version, Number(start.value));
  const [rows] = await services.database.forWorkspace(actor, (db) => [
    selectVersions(db)
      .where(and(versionsOf(actor, documentId), below))
      .orderBy(desc(documentVersions.version))
      .limit(limit + 1),
  ]);
  if (rows.length === 0) await getDocument(services, actor, documentId);
  const page = cutPage(rows, limit, sort, ({ own }) => ({ value: String(own.version), id: own.documentId }));
  return { items: page.items, next_cursor: page.next_cursor };
}
