// Notes from a zip of Markdown files. Each is taken or told of with its reason; the same file twice is one note.

import { and, inArray } from "drizzle-orm";
import { type ArchiveLimits, checkArchive } from "../../guard/archive.ts";
import { HostileFile } from "../../guard/hostile-file.ts";
import type { Services } from "../../http/services.ts";
import { createMany } from "../../http/written/bulk.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import { whichOf } from "../../knowledge/written/statements.ts";
import { invalid } from "../../platform/failure.ts";
import { derivedId } from "../../platform/ids.ts";
import { type NoteFields, noteFields, noteKind } from "./note.ts";

const limits: ArchiveLimits = {
  maxEntries: 1_000,
  maxBytes: 33_554_432,
  maxRatio: 100,
  // Nobody opens it: what isn't Markdown is left where it is.
  mayHoldArchive: () => true,
};

export interface Imported {
  created: number;
  /** They are here already. */
  unchanged: number;
  refused: { file: string; problem: string }[];
}

export async function importNotes(
  services: Pick<Services, "config" | "database" | "workspaces" | "ingestQueue" | "telemetry">,
  actor: PersonActor,
  archive: Uint8Array,
  requestId: string,
): Promise<Imported> {
  const files = await markdownFiles(archive);
  const { readNoteFile } = await import("./note-file.ts");
  const read = [...files].map(([file, content]) => ({ file, content, note: readNoteFile(file, content) }));
  const present = await presentNotes(
    services,
    actor,
    read.flatMap(({ note: { id } }) => id ?? []),
  );
  const refused: Imported["refused"] = [];
  const items = new Map<string, { id: string; fields: NoteFields }>();
  for (const { file, content, note } of read) {
    const { id: exportedFrom, ...written } = note;
    const checked = noteFields.safeParse(written);
    const [issue] = checked.error?.issues ?? [];
    if (!checked.success) refused.push({ file, problem: `${issue?.path.join(".")}: ${issue?.message}` });
    else {
      const id = await importedId(actor, exportedFrom, content, present);
      items.set(id, { id, fields: checked.data });
    }
  }
  const created = await createMany(services, actor, noteKind, [...items.values()], requestId);
  return { created: created.size, unchanged: read.length - refused.length - created.size, refused };
}

/** What was exported here and is still here is itself; what comes from elsewhere has an id that follows from where, or from its text. */
async function importedId(
  { workspaceId }: PersonActor,
  exportedFrom: string | undefined,
  content: string,
  present: ReadonlySet<string>,
): Promise<string> {
  if (exportedFrom && present.has(exportedFrom)) return exportedFrom;
  return derivedId("note.import", workspaceId, exportedFrom ?? content);
}

async function presentNotes(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  ids: string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const [rows] = await database.forWorkspace(actor, (db) => [
    db
      .select({ id: sources.id })
      .from(sources)
      .where(and(visibleSources(actor, noteKind.kind), whichOf("present"), inArray(sources.id, ids))),
  ]);
  return new Set(rows.map(({ id }) => id));
}

async function markdownFiles(archive: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const decoder = new TextDecoder();
  try {
    await checkArchive(archive, limits, ({ name }) => {
      if (!/\.(?:md|markdown|txt)$/i.test(name) || /(?:^|\/)[._]/.test(name)) return undefined;
      const pieces: Uint8Array[] = [];
      return {
        onPiece: (piece) => pieces.push(piece.slice()),
        onEnd: () => files.set(name, decoder.decode(Buffer.concat(pieces))),
      };
    });
  } catch (error) {
    if (error instanceof HostileFile) throw invalid("file", `can't be read as a zip archive: ${error.reason}`);
    throw error;
  }
  if (files.size === 0) throw invalid("file", "holds no Markdown files");
  return files;
}
