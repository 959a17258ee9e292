// The record as it is read: a workspace's rows, newest first, by what they tell of. A statement; whoever runs it bounds what it sees.
import { and, desc, eq, gte, isNotNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import type { AuditAction } from "./actions.ts";
import { auditEvents } from "./audit.table.ts";
import type { Severity } from "./severity.ts";

export interface AuditFilter {
  /** How the action begins, e.g. `member.` */
  actionPrefix?: string | undefined;
  action?: AuditAction | undefined;
  actorId?: string | undefined;
  entityKind?: string | undefined;
  entityId?: string | undefined;
  severity?: Severity | undefined;
  isSecurityOnly?: boolean | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

export type AuditEventRow = typeof auditEvents.$inferSelect;

/** Those before `beforeSeq`, if that is given */
export const selectAuditEvents = (
  db: Builder,
  workspaceId: string,
  filter: AuditFilter,
  { beforeSeq, limit }: { beforeSeq: number | undefined; limit: number },
) =>
  db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, workspaceId),
        beforeSeq === undefined ? undefined : lt(auditEvents.seq, beforeSeq),
        ...conditionsOf(filter),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(limit);

function conditionsOf(filter: AuditFilter): (SQL | undefined)[] {
  const { actionPrefix, action, actorId, entityKind, entityId, severity, isSecurityOnly, from, to } = filter;
  return [
    actionPrefix === undefined ? undefined : sql`starts_with(${auditEvents.action}, ${actionPrefix})`,
    isGiven(auditEvents.action, action),
    isGiven(auditEvents.actorId, actorId),
    isGiven(auditEvents.entityKind, entityKind),
    isGiven(auditEvents.entityId, entityId),
    isGiven(auditEvents.severity, severity),
    isSecurityOnly ? isNotNull(auditEvents.severity) : undefined,
    from && gte(auditEvents.createdAt, from),
    to && lte(auditEvents.createdAt, to),
  ];
}

type Column = (typeof auditEvents)["action" | "actorId" | "entityKind" | "entityId" | "severity"];
const isGiven = (column: Column, value: string | undefined): SQL | undefined =>
  value === undefined ? undefined : sql`${column} = ${value}`;
