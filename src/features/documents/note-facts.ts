// Keeps what a file told of itself when it was read. What its owner has said is never overwritten.
import { and, eq, sql } from "drizzle-orm";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { Facts } from "../../knowledge/parse/reading.ts";
import type { SourceRef } from "../../knowledge/source-kind.ts";
import type { Database } from "../../platform/database.ts";
import { documents } from "./documents.table.ts";

export async function noteFacts(database: Database, source: SourceRef, facts: Facts): Promise<void> {
  const { author, title } = facts;
  const noted = {
    pageCount: facts.pageCount,
    encoding: facts.encoding,
    language: facts.language,
    canonicalUrl: facts.canonicalUrl,
    readBy: facts.readBy,
    author: author === undefined ? undefined : sql`coalesce(${documents.author}, ${author})`,
  };
  if ([...Object.values(noted), title].every((value) => value === undefined)) return;
  const own = eq(documents.id, source.id);
  await database.forWorkspace(source, (db) => [
    // Something is always set, or the statement would be none.
    db
      .update(documents)
      .set({ ...noted, fileSize: sql`file_size` })
      .where(own),
    // A page that nobody gave a title is called by its address until it has been read.
    db
      .update(sources)
      .set({ title: title ?? sql`title` })
      .where(
        and(
          eq(sources.id, source.id),
          sql`exists (select from documents d where d.id = ${source.id} and d.url = ${sources.title})`,
        ),
      ),
  ]);
}
