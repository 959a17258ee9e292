// How a workspace stands: the policy in force, what the last day brought, what is still open.
import { z } from "@hono/zod-openapi";
import { and, count, eq, gt, isNotNull, sql } from "drizzle-orm";
import { auditEvents } from "../../audit/audit.table.ts";
import { incidents } from "../../audit/incidents.table.ts";
import type { severities } from "../../audit/severity.ts";
import { attackFrom, suspiciousFrom } from "../../guard/injection/score.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { getPolicy, policySchema } from "./policy.ts";

const number = () => z.number().int();

export const statusSchema = z
  .object({
    policy: policySchema,
    guard: z.object({
      is_on: z.boolean().openapi({ description: "Whether questions and passages are scored at all" }),
      suspicious_from: z.number(),
      attack_from: z.number().openapi({ description: "The score from which the policy applies" }),
    }),
    last_24_hours: z.object({
      total: number(),
      by_severity: z.object({ info: number(), warning: number(), critical: number() }),
      by_action: z.record(z.string(), number()),
    }),
    open_incidents: number(),
  })
  .openapi("SecurityStatus");
type Status = z.output<typeof statusSchema>;

export async function securityStatus(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
): Promise<Status> {
  const { workspaceId } = actor;
  const isRecent = and(
    eq(auditEvents.workspaceId, workspaceId),
    isNotNull(auditEvents.severity),
    gt(auditEvents.createdAt, sql`now() - interval '1 day'`),
  );
  const [policy, [groups, [open]]] = await Promise.all([
    getPolicy(services, actor),
    services.database.forWorkspace(actor, (db) => [
      db
        .select({ action: auditEvents.action, severity: auditEvents.severity, count: count() })
        .from(auditEvents)
        .where(isRecent)
        .groupBy(auditEvents.action, auditEvents.severity)
        .orderBy(auditEvents.action),
      db
        .select({ count: count() })
        .from(incidents)
        .where(and(eq(incidents.workspaceId, workspaceId), eq(incidents.status, "open"))),
    ]),
  ]);
  return {
    policy,
    guard: { is_on: policy.effective.injection !== "off", suspicious_from: suspiciousFrom, attack_from: attackFrom },
    last_24_hours: totalsOf(groups),
    open_incidents: open?.count ?? 0,
  };
}

interface Group {
  action: string;
  severity: (typeof severities)[number] | null;
  count: number;
}

function totalsOf(groups: readonly Group[]): Status["last_24_hours"] {
  const sum = (some: readonly Group[]) => some.reduce((total, group) => total + group.count, 0);
  const of = (severity: Group["severity"]) => sum(groups.filter((group) => group.severity === severity));
  return {
    total: sum(groups),
    by_severity: { info: of("info"), warning: of("warning"), critical: of("critical") },
    by_action: Object.fromEntries(groups.map(({ action, count }) => [action, count])),
  };
}
