// A document as callers see it, and the rows that it is made of.
import { z } from "@hono/zod-openapi";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../identity/actor.ts";
import { sourceStatuses, sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import type { Builder } from "../../platform/database.ts";
import { documents } from "./documents.table.ts";

export const documentKindName = "document";

export const documentSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(sourceStatuses),
    reason: z.string().nullable().openapi({ description: "Why it failed or waits" }),
    title: z.string(),
    author: z.string().nullable(),
    path: z.string().nullable().openapi({ description: "The folder that it is sorted into" }),
    tags: z.array(z.string()),
    file_name: z.string(),
    content_type: z.string(),
    file_size: z.number().int(),
    content_hash: z.string().nullable().openapi({ description: "SHA-256 of the file, in hex" }),
    page_count: z.number().int().nullable(),
    encoding: z.string().nullable().openapi({ description: "Of its text, as it was recognised" }),
    language: z.string().nullable().openapi({ description: "As the file itself says" }),
    read_by: z.string().nullable().openapi({ description: "The model that read it, where it is a picture" }),
    remote: z
      .object({
        url: z.string(),
        canonical_url: z.string().nullable(),
        etag: z.string().nullable(),
        last_modified: z.string().nullable(),
        fetched_at: z.iso.datetime().nullable(),
        refresh_hours: z.number().int().nullable(),
        refresh_problem: z.string().nullable().openapi({ description: "Why the last look at it failed" }),
      })
      .nullable()
      .openapi({ description: "Where it comes from; null for an upload" }),
    version: z.number().int().openapi({ description: "The newest one" }),
    live_version: z.number().int().nullable().openapi({
      description:
        "The one that answers are made from: an older one until the newest is ready; null until the first is",
    }),
    vectors: z
      .enum(["pending", "ready"])
      .openapi({ description: "`pending`: full text finds it already, vectors will within seconds or minutes" }),
    progress: z.object({
      passages_done: z.number().int(),
      passages_total: z.number().int().nullable(),
      pages_done: z.number().int().nullable().openapi({ description: "Of page_count; null where it has no pages" }),
    }),
    created_by: z.string(),
    uploaded_at: z.iso.datetime().openapi({ description: "When its file came" }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    deleted_at: z.iso.datetime().nullable(),
  })
  .openapi("Document");

/** Some of its vectors are on their way to an index that doesn't find them yet. */
export const hasWaitingVectors = sql<boolean>`exists (
  select from passage_vectors v where v.source_id = ${sources.id} and v.place <> 'postgres' and v.place in ('pending', 'sent'))`;

export type Document = z.infer<typeof documentSchema>;

/** Documents that this actor may see, with all that `toDocument` needs. */
export function selectDocuments(db: Builder) {
  return db
    .select({ source: sources, document: documents, hasWaitingVectors })
    .from(sources)
    .innerJoin(documents, eq(documents.id, sources.id))
    .$dynamic();
}

export type DocumentRow = Awaited<ReturnType<typeof selectDocuments>>[number];

export const visibleTo = (actor: Actor) => and(isNull(sources.deletedAt), visibleSources(actor, documentKindName));

/** Those that this actor could see before they were deleted */
export const deletedFor = (actor: Actor) => and(isNotNull(sources.deletedAt), visibleSources(actor, documentKindName));

export function toDocument({ source, document, hasWaitingVectors: isWaiting }: DocumentRow): Document {
  return {
    id: source.id,
    status: source.status,
    reason: source.reason,
    title: source.title,
    author: source.author || null,
    path: source.path,
    tags: source.tags,
    file_name: document.fileName,
    content_type: source.contentType ?? "",
    file_size: document.fileSize,
    content_hash: source.contentHash,
    page_count: document.pageCount,
    encoding: document.encoding,
    language: document.language,
    read_by: document.readBy,
    remote: remoteOf(document),
    version: source.version,
    live_version: source.liveVersion,
    vectors: isWaiting ? "pending" : "ready",
    progress: {
      passages_done: source.passagesDone,
      passages_total: source.passagesTotal,
      pages_done: source.status === "ready" ? document.pageCount : source.pagesDone,
    },
    created_by: source.createdBy,
    uploaded_at: document.uploadedAt.toISOString(),
    created_at: source.createdAt.toISOString(),
    updated_at: source.updatedAt.toISOString(),
    deleted_at: source.deletedAt?.toISOString() ?? null,
  };
}

function remoteOf(document: DocumentRow["document"]): Document["remote"] {
  if (document.url === null) return null;
  return {
    url: document.url,
    canonical_url: document.canonicalUrl,
    etag: document.etag,
    last_modified: document.lastModified,
    fetched_at: document.fetchedAt?.toISOString() ?? null,
    refresh_hours: document.refreshHours,
    refresh_problem: document.refreshProblem,
  };
}
