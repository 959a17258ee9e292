// Which security events open an incident by themselves. At most one of a kind and subject is open: what happens meanwhile belongs to it.
import { type SQL, sql } from "drizzle-orm";
import type { Builder, Statement } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { SecurityAction } from "./actions.ts";
import type { IncidentKind } from "./incidents.table.ts";
import { type AuditActor, type AuditEntry, auditRow } from "./record.ts";
import type { Severity } from "./severity.ts";

/** More blocked injections within an hour than this are no accident. */
export const blockedPerHourMax = 10;

interface IncidentRule {
  kind: IncidentKind;
  severity: Severity;
  summary: string;
  /** The event's actor; else it is about the whole workspace */
  isAboutActor: boolean;
  holds(workspaceId: AuditActor["workspaceId"]): SQL;
}

const rules: Partial<Record<SecurityAction, IncidentRule>> = {
  "injection.blocked": {
    kind: "injections",
    severity: "warning",
    summary: `More than ${blockedPerHourMax} prompt injections were blocked within an hour`,
    isAboutActor: false,
    holds: (workspaceId) => sql`(select count(*) from audit_events where workspace_id = ${workspaceId}
      and action = 'injection.blocked' and created_at > now() - interval '1 hour') > ${blockedPerHourMax}`,
  },
  "auth.refresh_reused": {
    kind: "refresh_reuse",
    severity: "critical",
    summary: "A refresh token was used again after its exchange: it may have been stolen, and its login was ended",
    isAboutActor: true,
    holds: () => sql`true`,
  },
  "auth.login_refused": {
    kind: "login_failures",
    severity: "warning",
    summary: "More logins failed than are allowed",
    isAboutActor: true,
    holds: () => sql`true`,
  },
};

/** Statements that follow the event's own row: that one has locked the chain, so that two events open one incident. */
export function incidentRows(
  db: Builder,
  actor: AuditActor,
  { action, requestId }: AuditEntry & { action: SecurityAction },
  when: SQL,
): Statement[] {
  const rule = rules[action];
  if (!rule) return [];
  const { kind, severity, summary, isAboutActor } = rule;
  const id = newId();
  const subject = isAboutActor ? sql`${actor.id}::text` : sql`''`;
  const house = { kind: "system", id: "incident_rules", workspaceId: actor.workspaceId };
  const opening = {
    action: "incident.open",
    entityKind: "incident",
    entityId: id,
    details: { kind },
    requestId,
  } as const;
  return [
    // The house's own chain has no workspace, and no incidents.
    db.execute(sql`
      insert into incidents (id, workspace_id, kind, subject, severity, summary, opened_by)
      select ${id}, w.id, ${kind}, ${subject}, ${severity}, ${summary}, 'rule'
      from workspaces w where w.id = ${actor.workspaceId} and ${when} and ${rule.holds(actor.workspaceId)}
      on conflict (workspace_id, kind, subject) where status = 'open' do nothing`),
    auditRow(db, house, opening, sql`exists (select from incidents where id = ${id})`),
  ];
}
