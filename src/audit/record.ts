// The statement that writes an audit row; it goes into the same batch as the change that it tells of.
import { type SQL, sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { type AuditAction, auditActions } from "./actions.ts";
import type { ChangeHashes } from "./keyed-hash.ts";

/** Who did it; every actor has this shape. */
export interface AuditActor {
  kind: string;
  id: string | SQL;
  /** Whose chain it is told in; see `homeOf` for what stands above workspaces */
  workspaceId: string | SQL;
}

export interface AuditEntry {
  action: AuditAction;
  entityKind: string;
  entityId: string | SQL;
  details?: Readonly<Record<string, unknown>>;
  /** Of what was there before and what is there now: see `changeHashes` */
  change?: ChangeHashes;
  /** Of the request that did it; of the house's own work an id of that run */
  requestId: string;
}

/**
 * Writes the row only where `when` holds, so that a conditional change which hit nothing leaves no trace.
 * `when` is evaluated in the same transaction, after the change. The chain's head stays locked from here to the end of the
 * batch: what others lock before they write theirs is locked above.
 */
export function auditRow(db: Builder, actor: AuditActor, entry: AuditEntry, when: SQL = sql`true`) {
  const { action, entityKind, entityId, details = {}, change, requestId } = entry;
  return db.execute(sql`
    insert into audit_events (id, workspace_id, actor_kind, actor_id, action, severity, entity_kind, entity_id, details,
      before_hash, after_hash, hash_key, request_id)
    select ${newId()}, ${actor.workspaceId}, ${actor.kind}, ${actor.id}, ${action}, ${auditActions[action]}, ${entityKind},
      ${entityId}, ${JSON.stringify(details)}::jsonb, ${change?.beforeHash ?? null}, ${change?.afterHash ?? null},
      ${change?.hashKey ?? null}, ${requestId}
    where ${when}`);
}
