// Incidents: listed, opened by hand, resolved with a note. Rules that open them stand in `audit/incident-rules.ts`.
import { z } from "@hono/zod-openapi";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import {
  type IncidentKind,
  type IncidentStatus,
  incidentKinds,
  incidentStatuses,
  incidents,
} from "../../audit/incidents.table.ts";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import { type Severity, severities } from "../../audit/severity.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { type Builder, sqlStateOf } from "../../platform/database.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";

const instant = z.iso.datetime();
export const incidentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(incidentKinds),
    subject: z.string().nullable().openapi({ description: "The user whom it is about; null: the whole workspace" }),
    severity: z.enum(severities),
    summary: z.string(),
    status: z.enum(incidentStatuses),
    opened_by: z.string().openapi({ description: "A user, or `rule`" }),
    opened_at: instant,
    resolved_by: z.string().nullable(),
    resolved_at: instant.nullable(),
    note: z.string().nullable(),
  })
  .openapi("Incident");
type Incident = z.output<typeof incidentSchema>;

type Deps = Pick<Services, "config" | "database">;
type Row = typeof incidents.$inferSelect;

const sort = "-id";

/** Newest first: their ids are sorted by time. */
export async function listIncidents(
  { database }: Pick<Services, "database">,
  { workspaceId }: PersonActor,
  input: {
    limit: number;
    cursor?: string | undefined;
    status?: IncidentStatus | undefined;
    kind?: IncidentKind | undefined;
  },
): Promise<{ items: Incident[]; next_cursor: string | null }> {
  const { limit, cursor, status, kind } = input;
  const start = decodeCursor(sort, cursor);
  const chosen = and(
    eq(incidents.workspaceId, workspaceId),
    status && eq(incidents.status, status),
    kind && eq(incidents.kind, kind),
    start && lt(incidents.id, start.id),
  );
  const [rows] = await database.forWorkspace({ workspaceId }, (db) => [
    db
      .select()
      .from(incidents)
      .where(chosen)
      .orderBy(desc(incidents.id))
      .limit(limit + 1),
  ]);
  const page = cutPage(rows, limit, sort, ({ id }) => ({ value: "", id }));
  return { items: page.items.map(toIncident), next_cursor: page.next_cursor };
}

export interface IncidentInput {
  kind: IncidentKind;
  severity: Severity;
  summary: string;
  subject?: string | undefined;
}

const uniqueViolation = "23505";

export async function openIncident(
  { config, database }: Deps,
  actor: PersonActor,
  { kind, severity, summary, subject = "" }: IncidentInput,
  requestId: string,
): Promise<Incident> {
  const { workspaceId } = actor;
  const id = newId();
  const told = { entityKind: "incident", entityId: id, details: { kind, severity } };
  const change = changeHashes(config, { after: { kind, severity, summary, subject } });
  const opening = database.forWorkspace(actor, (db) => [
    // The record first, as rules do: whoever opens an incident has locked the chain. One that is refused takes its row back.
    auditRow(db, actor, { action: "incident.open", ...told, change, requestId }),
    db
      .insert(incidents)
      .values({ id, workspaceId, kind, severity, summary, subject, openedBy: actor.userId })
      .returning(),
  ]);
  const [, [row]] = await opening.catch((error: unknown) => {
    if (sqlStateOf(error) !== uniqueViolation) throw error;
    throw new Failure({ tag: "conflict", problem: "An incident of this kind and subject is open already." });
  });
  if (!row) throw new Error("an incident that was opened isn't there");
  return toIncident(row);
}

/** One that was resolved stays as it is: 409. */
export async function resolveIncident(
  { config, database }: Deps,
  actor: PersonActor,
  { id, note }: { id: string; note: string },
  requestId: string,
): Promise<Incident> {
  const { workspaceId, userId } = actor;
  const mine = and(eq(incidents.workspaceId, workspaceId), eq(incidents.id, id));
  const isOpen = and(mine, eq(incidents.status, "open"));
  const change = changeHashes(config, { before: { status: "open" }, after: { status: "resolved", note } });
  const entry = { action: "incident.resolve", entityKind: "incident", entityId: id, change, requestId } as const;
  const [, , [resolved], [found]] = await database.forWorkspace(actor, (db) => [
    lockIncidents(db, actor),
    auditRow(db, actor, entry, sql`exists (select from incidents where ${isOpen})`),
    db
      .update(incidents)
      .set({ status: "resolved", resolvedBy: userId, resolvedAt: sql`now()`, note })
      .where(isOpen)
      .returning(),
    db.select({ id: incidents.id }).from(incidents).where(mine),
  ]);
  if (resolved) return toIncident(resolved);
  if (!found) throw notFound("incident");
  throw new Failure({ tag: "conflict", problem: "This incident was resolved already." });
}

/** Of two who resolve at once the second sees what the first has done. Rules don't wait here: they resolve nothing. */
const lockIncidents = (db: Builder, { workspaceId }: PersonActor) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`incidents ${workspaceId}`}, 0))`);

const toIncident = (row: Row): Incident => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject === "" ? null : row.subject,
  severity: row.severity,
  summary: row.summary,
  status: row.status,
  opened_by: row.openedBy,
  opened_at: row.openedAt.toISOString(),
  resolved_by: row.resolvedBy,
  resolved_at: row.resolvedAt?.toISOString() ?? null,
  note: row.note,
});
