// The statement that writes an audit row; it goes into the same batch as the change that it tells of.
import { type SQL, sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** Who did it; every actor has this shape. */
export interface AuditActor {
  kind: string;
  id: string;
  workspaceId: string;
}

export interface AuditEntry {
  action: `${string}.${string}`;
  entityKind: string;
  entityId: string;
  details?: Readonly<Record<string, unknown>>;
  requestId?: string;
}

/**
 * Writes the row only where `when` holds, so that a conditional change which hit nothing leaves no trace.
 * `when` is evaluated in the same transaction, after the change.
 */
export function auditRow(db: Builder, actor: AuditActor, entry: AuditEntry, when: SQL = sql`true`) {
  return db.execute(sql`
    insert into audit_events (id, workspace_id, actor_kind, actor_id, action, entity_kind, entity_id, details, request_id)
    select ${newId()}, ${actor.workspaceId}, ${actor.kind}, ${actor.id}, ${entry.action}, ${entry.entityKind},
      ${entry.entityId}, ${JSON.stringify(entry.details ?? {})}::jsonb, ${entry.requestId ?? null}
    where ${when}`);
}
