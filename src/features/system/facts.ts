// What Postgres knows of the house as a whole: counts, what waits, what it holds, what was spent.
import { sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";

type FactServices = Pick<Services, "database">;

interface CountRow extends Record<string, unknown> {
  workspaces: number;
  users: number;
  passages: number;
}

/** Passages as full text counts them: a count of the rows themselves would read them all. */
export async function counts({ database }: FactServices) {
  const [{ rows }, sources] = await database.system("system.counts", (db) => [
    db.execute<CountRow>(sql`select (select count(*)::int from workspaces) as workspaces, (select count(*)::int from users) as users,
      (select coalesce(sum(passages), 0)::int from search_totals) as passages`),
    db.execute<{ status: string; count: number }>(
      sql`select status, count(*)::int as count from sources where deleted_at is null group by status`,
    ),
  ]);
  const { workspaces = 0, users = 0, passages = 0 } = rows[0] ?? {};
  return {
    workspaces,
    users,
    passages,
    sources: Object.fromEntries(sources.rows.map(({ status, count }) => [status, count])),
  };
}

export interface QueueRow extends Record<string, unknown> {
  waiting: number;
  under_way: number;
  oldest_seconds: number;
  dead: number;
}

/** A queue's messages can't be counted; what they point at can. */
export async function queues({ database }: FactServices) {
  const [ingestion, reindexing, erasing] = await database.system("system.queues", (db) => [
    db.execute<QueueRow>(sql`select count(*) filter (where status = 'queued')::int as waiting,
      count(*) filter (where status = 'processing')::int as under_way,
      coalesce(extract(epoch from now() - min(updated_at) filter (where status = 'queued')), 0)::int as oldest_seconds,
      count(*) filter (where status = 'failed' and reason = 'attempts_exhausted')::int as dead
      from sources where deleted_at is null and status <> 'ready'`),
    db.execute<{ waiting: number }>(sql`select count(*)::int as waiting from reindexes where ended_at is null`),
    db.execute<{ waiting: number }>(sql`select count(*)::int as waiting from source_erasures where done_at is null`),
  ]);
  const none = { waiting: 0, under_way: 0, oldest_seconds: 0, dead: 0 };
  return {
    ingestion: ingestion.rows[0] ?? none,
    reindexing: { waiting: reindexing.rows[0]?.waiting ?? 0 },
    erasing: { waiting: erasing.rows[0]?.waiting ?? 0 },
  };
}

/** Indexes are counted with their tables. */
export async function storage({ database }: FactServices) {
  const [tables, files] = await database.system("system.storage", (db) => [
    db.execute<{ name: string; bytes: number }>(sql`
      select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by bytes desc limit 20`),
    db.execute<{ bytes: number; count: number }>(
      sql`select coalesce(sum(file_size), 0)::float8 as bytes, count(*)::int as count from document_versions`,
    ),
  ]);
  return { tables: tables.rows, files: files.rows[0] ?? { bytes: 0, count: 0 } };
}

interface CostRow extends Record<string, unknown> {
  model: string;
  calls: number;
  today_usd: number;
  month_usd: number;
}

/** Of the last 30 days, by model, the dearest first */
export async function costs({ database }: FactServices) {
  const [{ rows }] = await database.system("system.costs", (db) => [
    db.execute<CostRow>(sql`select model, sum(calls)::int as calls,
      coalesce(sum(cost_nano_usd) filter (where day = (now() at time zone 'utc')::date), 0)::float8 / 1e9 as today_usd,
      sum(cost_nano_usd)::float8 / 1e9 as month_usd
      from usage_daily where day > (now() at time zone 'utc')::date - 30 group by model order by month_usd desc, model`),
  ]);
  const total = (part: "today_usd" | "month_usd") => rows.reduce((sum, row) => sum + row[part], 0);
  return { today_usd: total("today_usd"), month_usd: total("month_usd"), models: rows };
}
