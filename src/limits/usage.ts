// The statement that books what was used: each entry once, and its day's sum with it. Days' rows are touched in their order, so that two
// batches never wait for each other.
import { type SQL, sql } from "drizzle-orm";
import type { Builder, Database } from "../platform/database.ts";
import type { Settlement } from "./usage-record.ts";

export function bookUsage(db: Builder, settlements: readonly Settlement[]) {
  const booked = settlements.flatMap(({ reservationId, workspaceId, userId, entries }) =>
    entries.map((entry) => ({ reservationId, workspaceId, userId, ...entry })),
  );
  return db.execute(sql`
    with booked as (
      insert into usage_events (id, reservation_id, workspace_id, user_id, session_id, kind, model, input_tokens, output_tokens,
        cost_nano_usd, saved_nano_usd, own_nano_usd, estimated, degraded, cache, outcome, first_token_ms, total_ms)
      select e.id, e."reservationId", e."workspaceId", e."userId", e."sessionId", e.kind, e.model, e."inputTokens",
        e."outputTokens", e."costNanoUsd", e."savedNanoUsd", coalesce(e."ownNanoUsd", 0), e.estimated, e.degraded, e.cache, e.outcome,
        e."firstTokenMs", e."totalMs"
      from jsonb_to_recordset(${JSON.stringify(booked)}::jsonb) as e (id uuid, "reservationId" uuid, "workspaceId" uuid,
        "userId" uuid, "sessionId" uuid, kind text, model text,
        "inputTokens" int, "outputTokens" int, "costNanoUsd" bigint, "savedNanoUsd" bigint, "ownNanoUsd" bigint, estimated boolean, degraded boolean,
        cache text, outcome text, "firstTokenMs" int, "totalMs" int)
      on conflict do nothing returning *)
    insert into usage_daily as d (workspace_id, user_id, day, model, kind, calls, cached, degraded, failed, input_tokens,
      output_tokens, cost_nano_usd, saved_nano_usd, own_nano_usd)
    select workspace_id, user_id, (created_at at time zone 'UTC')::date, model, kind, count(*), count(*) filter (where ${wasCached}),
      count(*) filter (where degraded), count(*) filter (where outcome = 'failed'), sum(input_tokens), sum(output_tokens),
      sum(cost_nano_usd), sum(saved_nano_usd), sum(own_nano_usd)
    from booked group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (workspace_id, user_id, day, model, kind) do update set calls = d.calls + excluded.calls,
      cached = d.cached + excluded.cached, degraded = d.degraded + excluded.degraded, failed = d.failed + excluded.failed,
      input_tokens = d.input_tokens + excluded.input_tokens, output_tokens = d.output_tokens + excluded.output_tokens,
      cost_nano_usd = d.cost_nano_usd + excluded.cost_nano_usd, saved_nano_usd = d.saved_nano_usd + excluded.saved_nano_usd,
      own_nano_usd = d.own_nano_usd + excluded.own_nano_usd`);
}

/** Served without asking a model */
const wasCached: SQL = sql`cache in ('response', 'semantic', 'shared')`;

export interface Booked {
  reservationId: string;
  costNanoUsd: number;
}

/** What was booked for this user since then, or under these reservations: for an object that has forgotten. */
export async function bookedSince(
  database: Database,
  { userId, sinceMs, ids }: { userId: string | null; sinceMs: number; ids: readonly string[] },
): Promise<Booked[]> {
  const ofUser = userId === null ? sql`true` : sql`user_id = ${userId}::uuid`;
  const [{ rows }] = await database.system("quota.rebuild", (db) => [
    db.execute<{ reservation_id: string; cost: string }>(sql`
      select reservation_id, sum(cost_nano_usd)::text as cost from usage_events
      where (${ofUser} and created_at >= to_timestamp(${sinceMs / 1000}::float8))
        or reservation_id = any (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
      group by 1`),
  ]);
  return rows.map(({ reservation_id, cost }) => ({ reservationId: reservation_id, costNanoUsd: Number(cost) }));
}
