// Whether money adds up to the nano-dollar: what each call cost, what each day came to, what the API and the limits tell of it.
import { neon } from "@neondatabase/serverless";
import { z } from "zod";
import { callJson } from "../api.ts";
import { type Check, check, dollars } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";
import { ownersOf, type Person } from "./people.ts";

const usageSchema = z.object({ totals: z.object({ calls: z.number(), cost_usd: z.number() }) });
const limitSchema = z.object({ name: z.string(), used: z.number(), reserved: z.number() });
const statusSchema = z.object({ limits: z.array(limitSchema), global: z.array(limitSchema).nullable() });
export type Standing = z.output<typeof statusSchema>;

export const standingOf = async (person: Person): Promise<Standing> =>
  statusSchema.parse(await callJson(person, "/api/v1/rate-limit/status"));

interface SumRow {
  name: string;
  events: string;
  daily: string;
}

export async function checkSums({ settings }: SoakHearth, people: readonly Person[]): Promise<Check[]> {
  const sql = neon(settings.config.databaseUrl);
  // Each names its columns as it is read.
  const sums = (await sql`
    with e as (select workspace_id, user_id, model, kind, count(*) calls, sum(input_tokens) tokens_in, sum(output_tokens) tokens_out,
        sum(cost_nano_usd) cost from usage_events group by 1, 2, 3, 4),
      d as (select workspace_id, user_id, model, kind, sum(calls) calls, sum(input_tokens) tokens_in, sum(output_tokens) tokens_out,
        sum(cost_nano_usd) cost from usage_daily group by 1, 2, 3, 4)
    select concat(model, ' ', kind, ' of ', user_id) as name, concat_ws(' ', e.calls, e.tokens_in, e.tokens_out, e.cost) as events,
      concat_ws(' ', d.calls, d.tokens_in, d.tokens_out, d.cost) as daily
    from e full join d using (workspace_id, user_id, model, kind)`) as SumRow[];
  const workspaces = (await sql`
    select w.slug as name, sum(e.cost_nano_usd)::text as cost, count(*)::text as calls
    from usage_events e join workspaces w on w.id = e.workspace_id group by 1`) as Record<string, string>[];
  const users = (await sql`
    select u.handle as name, sum(e.cost_nano_usd)::text as cost
    from usage_events e join users u on u.id = e.user_id group by 1`) as Record<string, string>[];
  const booked = new Map([...workspaces, ...users].map(({ name, cost }) => [name, Number(cost)]));
  const told: (string | false)[] = [];
  for (const owner of ownersOf(people)) {
    const { totals } = usageSchema.parse(await callJson(owner, "/api/v1/usage"));
    const cost = booked.get(owner.workspace.name) ?? 0;
    told.push(
      Math.round(totals.cost_usd * 1e9) !== cost && `${owner.workspace.name}: ${dollars(cost)} of ${totals.cost_usd}`,
    );
  }
  const counted: (string | false)[] = [];
  for (const person of people) {
    const used = usedOf((await standingOf(person)).limits, "user-usd-day");
    const cost = booked.get(person.name) ?? 0;
    counted.push(used !== cost && `${person.name}: ${dollars(used)} counted, ${dollars(cost)} booked`);
  }
  const all = users.reduce((sum, { cost }) => sum + Number(cost), 0);
  const [owner] = ownersOf(people);
  const global = owner ? usedOf((await standingOf(owner)).global ?? [], "global-usd-day") : 0;
  return [
    check(
      "calls, tokens and money of all calls are those of the days",
      `${sums.length} sums, ${dollars(all)}`,
      sums.map(({ name, events, daily }) => events !== daily && `${name}: ${events}, by days ${daily}`),
    ),
    check("the API tells the same money", `${told.length} workspaces`, told),
    check("each budget has counted the same money", `${counted.length} people`, counted),
    check("so has everybody's", dollars(global), [
      global !== all && `${dollars(global)} counted, ${dollars(all)} booked`,
    ]),
  ];
}

const usedOf = (limits: Standing["limits"], name: string): number =>
  Math.round((limits.find((limit) => limit.name === name)?.used ?? Number.NaN) * 1e9);
