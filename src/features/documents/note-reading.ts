// Keeps what a file told of itself when it was read, and the hashes of its parts. What its owner has said is never overwritten.
import { and, eq, sql } from "drizzle-orm";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { Reading } from "../../knowledge/parse/reading.ts";
import type { SourceRef } from "../../knowledge/source-kind.ts";
import type { Database } from "../../platform/database.ts";
import { documents } from "./documents.table.ts";
import { hashedParts } from "./versions/parts.ts";
import { documentVersions } from "./versions/versions.table.ts";

export async function noteReading(database: Database, source: SourceRef, { facts, sections }: Reading): Promise<void> {
  const { author, title, pageCount, encoding } = facts;
  // A version that was overtaken in the meantime says nothing of the document any more.
  const isNewest = sql`exists (select from sources s where s.id = ${source.id} and s.version = ${source.version})`;
  await database.forWorkspace(source, (db) => [
    db
      .update(documents)
      .set({
        pageCount,
        encoding,
        language: facts.language,
        canonicalUrl: facts.canonicalUrl,
        readBy: facts.readBy,
        // Something is always set, or the statement would be none.
        fileSize: sql`file_size`,
      })
      .where(and(eq(documents.id, source.id), isNewest)),
    db
      .update(sources)
      .set({
        author: author === undefined ? sql`author` : sql`coalesce(author, ${author.normalize()})`,
        // A page that nobody gave a title is called by its address until it has been read.
        title: sql`case when exists (select from documents d where d.id = ${source.id} and d.url = sources.title)
          then ${title ?? sql`title`} else title end`,
      })
      .where(and(eq(sources.id, source.id), eq(sources.version, source.version))),
    db
      .update(documentVersions)
      .set({ pageCount, encoding, parts: hashedParts(sections) })
      .where(and(eq(documentVersions.documentId, source.id), eq(documentVersions.version, source.version))),
  ]);
}
