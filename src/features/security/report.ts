// A summary of some days: what happened, by whom, what was blocked, which incidents there were, and whether the record is whole.
import { z } from "@hono/zod-openapi";
import { type SQL, sql } from "drizzle-orm";
import { verifyChain } from "../../audit/chain.ts";
import { severities } from "../../audit/severity.ts";
import { chainStateSchema, toChainState } from "../../http/chain-state.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";

const number = () => z.number().int();
const group = z.object({ day: z.iso.date(), action: z.string(), severity: z.enum(severities), count: number() });
const teller = z.object({ kind: z.string(), id: z.string(), events: number() });
const incidentCounts = z.object({ opened: number(), resolved: number(), open_now: number() });

export const reportSchema = z
  .object({
    days: number(),
    from: z.iso.date().openapi({ description: "The first day, in UTC; the last one is today" }),
    events: z.array(group).openapi({ description: "Security events" }),
    top_actors: z.array(teller),
    injections: z.object({ blocked: number(), flagged: number(), families: z.record(z.string(), number()) }),
    incidents: incidentCounts,
    chain: chainStateSchema,
  })
  .openapi("SecurityReport");
type Report = z.output<typeof reportSchema>;

const actorsMax = 10;

export async function securityReport(
  services: Pick<Services, "database" | "now">,
  actor: PersonActor,
  days: number,
): Promise<Report> {
  const { database, now } = services;
  const from = new Date(Date.parse(now().toISOString().slice(0, 10)) - (days - 1) * 86_400_000).toISOString();
  const since = sql`workspace_id = ${actor.workspaceId}::uuid and created_at >= ${from}::timestamptz`;
  const events = sql`${since} and severity is not null`;
  const [[groups, tellers, families, counts], chain] = await Promise.all([
    database.forWorkspace(actor, (db) => [
      db.execute<Row<Report["events"][number]>>(sql`
        select to_char(created_at at time zone 'utc', 'YYYY-MM-DD') as day, action, severity, count(*)::int as count
        from audit_events where ${events} group by 1, 2, 3 order by 1, 2`),
      db.execute<Row<Report["top_actors"][number]>>(sql`
        select actor_kind as kind, actor_id as id, count(*)::int as events
        from audit_events where ${events} group by 1, 2 order by 3 desc, 2 limit ${actorsMax}`),
      db.execute<{ family: string; count: number }>(sql`
        select family, count(*)::int as count from audit_events, jsonb_array_elements_text(details -> 'families') as family
        where ${since} and action in ('injection.blocked', 'injection.flagged') group by 1 order by 2 desc, 1`),
      db.execute<Row<Report["incidents"]>>(incidentsSince(actor, from)),
    ]),
    verifyChain(services, actor.workspaceId),
  ]);
  const [incidents = { opened: 0, resolved: 0, open_now: 0 }] = counts.rows;
  return {
    days,
    from: from.slice(0, 10),
    events: groups.rows,
    top_actors: tellers.rows,
    injections: {
      blocked: countOf(groups.rows, "injection.blocked"),
      flagged: countOf(groups.rows, "injection.flagged"),
      families: Object.fromEntries(families.rows.map(({ family, count }) => [family, count])),
    },
    incidents,
    chain: toChainState(chain),
  };
}

type Row<T> = T & Record<string, unknown>;

const countOf = (groups: Report["events"], action: string): number =>
  groups.reduce((total, group) => total + (group.action === action ? group.count : 0), 0);

const incidentsSince = ({ workspaceId }: PersonActor, from: string): SQL => sql`
  select count(*) filter (where opened_at >= ${from}::timestamptz)::int as opened,
    count(*) filter (where resolved_at >= ${from}::timestamptz)::int as resolved,
    count(*) filter (where status = 'open')::int as open_now
  from incidents where workspace_id = ${workspaceId}::uuid`;
