// All notes as a zip of Markdown files, made while it is sent: page by page, never all in memory.
import { and, asc, gt } from "drizzle-orm";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { rowsOf, selectRows } from "../../http/written/own-rows.ts";
import type { WrittenRow } from "../../http/written/resource.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import { whichOf } from "../../knowledge/written/statements.ts";
import { clip } from "../../platform/text.ts";
import { type Note, noteKind } from "./note.ts";
import { writeNoteFile } from "./note-file.ts";

const notesPerPage = 200;

/** Recorded before the first byte leaves. */
export async function exportNotes(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  requestId: string,
): Promise<ReadableStream<Uint8Array>> {
  const page = async (after: string | undefined): Promise<WrittenRow<Note>[]> => {
    const [rows] = await database.forWorkspace(actor, (db) => [
      selectRows(db, noteKind.table)
        .where(and(visibleSources(actor, noteKind.kind), whichOf("present"), after ? gt(sources.id, after) : undefined))
        .orderBy(asc(sources.id))
        .limit(notesPerPage),
    ]);
    return rowsOf<Note>(rows);
  };
  await database.forWorkspace(actor, (db) => [
    auditRow(db, actor, { action: "source.export", entityKind: noteKind.kind, entityId: actor.workspaceId, requestId }),
  ]);
  return zipOf(page);
}

function zipOf(page: (after: string | undefined) => Promise<WrittenRow<Note>[]>): ReadableStream<Uint8Array> {
  let after: string | undefined;
  let zip: Zip;
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, data, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(data);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const rows = await page(after);
      for (const row of rows) {
        const file = new ZipDeflate(fileName(row));
        zip.add(file);
        file.push(strToU8(fileOf(row)), true);
      }
      after = rows.at(-1)?.source.id;
      if (rows.length < notesPerPage) zip.end();
    },
  });
}

const fileOf = ({ source, own }: WrittenRow<Note>): string =>
  writeNoteFile({
    id: source.id,
    title: source.title,
    tags: source.tags,
    pinned: own.pinned,
    created_at: source.createdAt.toISOString(),
    updated_at: source.updatedAt.toISOString(),
    text: own.text,
  });

/** Two notes may have one title, and never one id. */
function fileName({ source }: WrittenRow<Note>): string {
  const slug = clip(source.title.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"), 60).replace(/^-|-$/g, "");
  return `${slug || "note"}-${source.id.slice(-8)}.md`;
}
