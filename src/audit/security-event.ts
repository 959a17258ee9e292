// Security events: as statements of the batch in which they happen, or by themselves where nothing is changed. What opens an
// incident by a rule opens it in the same transaction.
import { type SQL, sql } from "drizzle-orm";
import { type Builder, type Database, type Statement, sqlStateOf } from "../platform/database.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { SecurityAction } from "./actions.ts";
import { incidentRows } from "./incident-rules.ts";
import { type AuditActor, type AuditEntry, auditRow } from "./record.ts";

export type SecurityEvent = AuditEntry & { action: SecurityAction };

interface Deps {
  database: Database;
  telemetry: Pick<Telemetry, "logger">;
}

/** For a batch of the system. `when` still holds at the end of what these tell of. */
export function securityEventRows(
  db: Builder,
  actor: AuditActor,
  event: SecurityEvent,
  when: SQL = sql`true`,
): Statement[] {
  return [auditRow(db, actor, event, when), ...incidentRows(db, actor, event, when)];
}

/** Never rejects: hand it to `waitUntil`. */
export async function recordSecurityEvent(deps: Deps, actor: AuditActor, event: SecurityEvent): Promise<void> {
  await write(deps, actor, event, sql`true`).catch((error: unknown) => notRecorded(deps, event, error));
}

const uniqueViolation = "23505";
/** What this isolate has recorded: whoever is refused a thousand times costs one statement. */
const knownMax = 1_000;
const known = new Set<string>();

/**
 * The same for what may happen a thousand times within a window, of which the first time is told: `entityId` names the window, and the
 * index `audit_events_once` the actions. Never rejects.
 */
export async function recordOnce(
  deps: Deps,
  actor: AuditActor,
  event: SecurityEvent & { action: "limit.refused" | "permission.refused" | "auth.login_refused"; entityId: string },
): Promise<void> {
  const { action, entityId } = event;
  const name = [action, entityId].join();
  if (known.has(name)) return;
  if (known.size >= knownMax) known.clear();
  known.add(name);
  const isNew = sql`not exists (select from audit_events where workspace_id = ${actor.workspaceId} and action = ${action}
    and entity_id = ${entityId} and created_at < now())`;
  await write(deps, actor, event, isNew).catch((error: unknown) => {
    // Another isolate was first, by a moment.
    if (sqlStateOf(error) === uniqueViolation) return;
    known.delete(name);
    notRecorded(deps, event, error);
  });
}

/** Names the window of so many milliseconds in which a moment lies. */
export const windowOf = (at: Date, windowMs: number): string =>
  new Date(Math.floor(at.getTime() / windowMs) * windowMs).toISOString();

const write = ({ database }: Deps, actor: AuditActor, event: SecurityEvent, when: SQL) =>
  database.system(`audit.${event.action}`, (db) => securityEventRows(db, actor, event, when));

function notRecorded({ telemetry }: Deps, { action, requestId }: SecurityEvent, error: unknown): void {
  telemetry.logger.log("error", "security_event_not_recorded", {
    action,
    request_id: requestId,
    ...errorFields(error),
  });
}
