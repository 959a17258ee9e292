// Rows of the audit record as callers see them: the whole record and the security events in it are the same list.
import { z } from "@hono/zod-openapi";
import type { AuditEventRow, AuditFilter } from "../audit/read.ts";
import { selectAuditEvents } from "../audit/read.ts";
import { severities } from "../audit/severity.ts";
import type { PersonActor } from "../identity/actor.ts";
import { invalid } from "../platform/failure.ts";
import { cutPage, decodeCursor } from "./page.ts";
import type { Services } from "./services.ts";

const hash = (description: string) => z.string().nullable().openapi({ description });

export const auditEventSchema = z
  .object({
    id: z.string(),
    seq: z.number().int().openapi({ description: "Its place in the workspace's chain" }),
    action: z.string(),
    severity: z.enum(severities).nullable().openapi({ description: "Of a security event; null: a change and no more" }),
    actor_kind: z.string(),
    actor_id: z.string(),
    entity_kind: z.string(),
    entity_id: z.string(),
    details: z.record(z.string(), z.unknown()),
    before_hash: hash("HMAC-SHA256 of what was there before; null: nothing, or nothing that is hashed"),
    after_hash: hash("HMAC-SHA256 of what is there now"),
    hash_key: hash("The id of the encryption key that the key of these hashes follows from"),
    request_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    prev_hash: z.string(),
    hash: z.string().openapi({ description: "SHA-256 of all the rest of the row, `prev_hash` included" }),
  })
  .openapi("AuditEvent");
export type WireAuditEvent = z.output<typeof auditEventSchema>;

/** The record begins after the year 2000; far beyond 9999 neither Postgres nor ISO 8601 can follow. */
const instant = () =>
  z.iso
    .datetime({ offset: true })
    .refine((text) => text >= "2000" && text < "9999", "is before the year 2000, or after 9998")
    .transform((text) => new Date(text));
export const periodQuery = {
  from: instant().optional().openapi({ type: "string", format: "date-time", description: "The first moment" }),
  to: instant().optional().openapi({ type: "string", format: "date-time", description: "The last moment" }),
};

export interface AuditPageInput extends AuditFilter {
  limit: number;
  cursor?: string | undefined;
}

const sort = "-seq";

/** Newest first */
export async function listAuditEvents(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  { limit, cursor, ...filter }: AuditPageInput,
): Promise<{ items: WireAuditEvent[]; next_cursor: string | null }> {
  if (filter.from && filter.to && filter.from > filter.to) throw invalid("from", "is after `to`");
  const beforeSeq = placeOf(cursor);
  const [rows] = await database.forWorkspace(actor, (db) => [
    selectAuditEvents(db, actor.workspaceId, filter, { beforeSeq, limit: limit + 1 }),
  ]);
  const page = cutPage(rows, limit, sort, ({ seq, id }) => ({ value: String(seq), id }));
  return { items: page.items.map(toWire), next_cursor: page.next_cursor };
}

function placeOf(cursor: string | undefined): number | undefined {
  const start = decodeCursor(sort, cursor);
  if (!start) return undefined;
  if (!/^\d{1,15}$/.test(start.value)) throw invalid("cursor", "isn't one that a page of this list ended with");
  return Number(start.value);
}

const toWire = (row: AuditEventRow): WireAuditEvent => ({
  id: row.id,
  seq: row.seq,
  action: row.action,
  severity: row.severity,
  actor_kind: row.actorKind,
  actor_id: row.actorId,
  entity_kind: row.entityKind,
  entity_id: row.entityId,
  details: row.details,
  before_hash: row.beforeHash,
  after_hash: row.afterHash,
  hash_key: row.hashKey,
  request_id: row.requestId,
  created_at: row.createdAt.toISOString(),
  prev_hash: row.prevHash,
  hash: row.hash,
});
