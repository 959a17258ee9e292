// A document as callers see it, and the rows that it is made of.
import { z } from "@hono/zod-openapi";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "../../identity/actor.ts";
import { rolesVisibleTo } from "../../identity/permissions.ts";
import { sourceStatuses, sources } from "../../knowledge/knowledge.table.ts";
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
    tags: z.array(z.string()),
    file_name: z.string(),
    content_type: z.string(),
    file_size: z.number().int(),
    content_hash: z.string().nullable().openapi({ description: "SHA-256 of the file, in hex" }),
    page_count: z.number().int().nullable(),
    version: z.number().int(),
    progress: z.object({ passages_done: z.number().int(), passages_total: z.number().int().nullable() }),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Document");

export type Document = z.infer<typeof documentSchema>;

/** Documents that this actor may see, with all that `toDocument` needs. */
export function selectDocuments(db: Builder) {
  return db
    .select({ source: sources, document: documents })
    .from(sources)
    .innerJoin(documents, eq(documents.id, sources.id))
    .$dynamic();
}

export type DocumentRow = Awaited<ReturnType<typeof selectDocuments>>[number];

export function visibleTo(actor: Actor) {
  return and(
    eq(sources.workspaceId, actor.workspaceId),
    eq(sources.kind, documentKindName),
    isNull(sources.deletedAt),
    inArray(sources.minRole, [...rolesVisibleTo(actor.role)]),
  );
}

export function toDocument({ source, document }: DocumentRow): Document {
  return {
    id: source.id,
    status: source.status,
    reason: source.reason,
    title: source.title,
    author: document.author,
    tags: source.tags,
    file_name: document.fileName,
    content_type: document.contentType,
    file_size: document.fileSize,
    content_hash: source.contentHash,
    page_count: document.pageCount,
    version: source.version,
    progress: { passages_done: source.passagesDone, passages_total: source.passagesTotal },
    created_by: source.createdBy,
    created_at: source.createdAt.toISOString(),
    updated_at: source.updatedAt.toISOString(),
  };
}
