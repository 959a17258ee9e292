// A version as callers see it.
import { z } from "@hono/zod-openapi";
import { and, eq, getTableColumns } from "drizzle-orm";
import type { Services } from "../../../http/services.ts";
import type { Actor } from "../../../identity/actor.ts";
import { sources } from "../../../knowledge/knowledge.table.ts";
import type { Builder } from "../../../platform/database.ts";
import { notFound } from "../../../platform/failure.ts";
import { visibleTo } from "../document.ts";
import { documentVersions, versionOrigins } from "./versions.table.ts";

export const versionStates = ["live", "queued", "processing", "failed", "replaced", "skipped"] as const;

export const versionSchema = z
  .object({
    version: z.number().int(),
    state: z.enum(versionStates).openapi({
      description:
        "`live`: answers are made from it; `replaced`: they were; `skipped`: a newer one came before it had been read",
    }),
    reason: z.string().nullable().openapi({ description: "Why it failed or waits" }),
    file_name: z.string(),
    content_type: z.string(),
    file_size: z.number().int(),
    content_hash: z.string().openapi({ description: "SHA-256 of the file, in hex" }),
    page_count: z.number().int().nullable(),
    encoding: z.string().nullable(),
    origin: z.enum(versionOrigins),
    restored_from: z.number().int().nullable().openapi({ description: "The version whose bytes it brought back" }),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    ready_at: z.iso.datetime().nullable().openapi({ description: "When answers were made from it first" }),
  })
  .openapi("DocumentVersion");

export const wholeVersionSchema = versionSchema
  .extend({
    parts: z
      .array(z.object({ label: z.string(), sha256: z.string() }))
      .nullable()
      .openapi({ description: "Its pages or sections with the hashes of their texts; null until it was read" }),
  })
  .openapi("WholeDocumentVersion");

export type Version = z.infer<typeof versionSchema>;

const { parts: _, ...withoutParts } = getTableColumns(documentVersions);
const itsSource = {
  version: sources.version,
  liveVersion: sources.liveVersion,
  status: sources.status,
  reason: sources.reason,
};

/** Versions of documents that this actor may see; their parts may be long, and are left out. */
export function selectVersions(db: Builder) {
  return db
    .select({ own: withoutParts, source: itsSource })
    .from(documentVersions)
    .innerJoin(sources, eq(sources.id, documentVersions.documentId))
    .$dynamic();
}

export type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number];

/** With the hashes of their parts */
export function selectWholeVersions(db: Builder) {
  return db
    .select({ own: documentVersions, source: itsSource })
    .from(documentVersions)
    .innerJoin(sources, eq(sources.id, documentVersions.documentId))
    .$dynamic();
}

export type WholeVersionRow = Awaited<ReturnType<typeof selectWholeVersions>>[number];

export const versionsOf = (actor: Actor, documentId: string) => and(visibleTo(actor), eq(sources.id, documentId));

export async function getVersion(
  services: Pick<Services, "database">,
  actor: Actor,
  documentId: string,
  version: number,
): Promise<WholeVersionRow> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    selectWholeVersions(db).where(and(versionsOf(actor, documentId), eq(documentVersions.version, version))),
  ]);
  if (!row) throw notFound("version");
  return row;
}

export function toVersion(row: VersionRow): Version {
  const { own } = row;
  const { state, reason } = stateOf(row);
  return {
    version: own.version,
    state,
    reason,
    file_name: own.fileName,
    content_type: own.contentType,
    file_size: own.fileSize,
    content_hash: own.contentHash,
    page_count: own.pageCount,
    encoding: own.encoding,
    origin: own.origin,
    restored_from: own.restoredFrom,
    created_by: own.createdBy,
    created_at: own.createdAt.toISOString(),
    ready_at: own.readyAt?.toISOString() ?? null,
  };
}

export const toWholeVersion = (row: WholeVersionRow): z.infer<typeof wholeVersionSchema> => ({
  ...toVersion(row),
  parts: row.own.parts?.map(({ label, hash }) => ({ label, sha256: hash })) ?? null,
});

function stateOf({ own, source }: VersionRow): Pick<Version, "state" | "reason"> {
  if (own.version === source.liveVersion) return { state: "live", reason: null };
  if (own.version === source.version && source.status !== "ready")
    return { state: source.status, reason: source.reason };
  if (own.readyAt) return { state: "replaced", reason: null };
  return own.reason === null ? { state: "skipped", reason: null } : { state: "failed", reason: own.reason };
}
