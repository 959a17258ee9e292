// Walks a workspace's chain from its first row to its head, in bounded pages, and makes every hash anew: what was altered, taken
// away or put in between since it was written shows at its place.
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.ts";

export interface ChainPlace {
  seq: number;
  hash: string;
}

export interface Verification {
  ok: boolean;
  /** Rows whose hashes were made anew */
  checked: number;
  /** Null: nothing was ever recorded */
  head: ChainPlace | null;
  /** The first place at which the chain isn't as it was written */
  brokenAt: number | null;
  /** Where to go on: so many rows are as many as are walked at once; null: all of it was */
  next: ChainPlace | null;
}

const pageRows = 2_000;
const pagesMax = 25;
export const chainStart: ChainPlace = { seq: 0, hash: "0".repeat(64) };

/** `after`: a place that was verified before, as `next` told it, or a head that was kept elsewhere */
export async function verifyChain(
  { database }: { database: Database },
  workspaceId: string,
  after: ChainPlace = chainStart,
): Promise<Verification> {
  const { place: head, strayAt } = await headOf(database, workspaceId);
  const end = head ?? chainStart;
  const { checked, reached, brokenAt: brokenOnTheWay } = await walkTo(end.seq, database, workspaceId, after);
  const brokenAt = brokenOnTheWay ?? brokenEnd(reached, end) ?? strayAt;
  const next = brokenAt === null && reached.seq < end.seq ? reached : null;
  return { ok: brokenAt === null, checked, head, brokenAt, next };
}

/** What was reached isn't what the head says of the same place, or the chain ends before a place that it once had. */
function brokenEnd(reached: ChainPlace, end: ChainPlace): number | null {
  if (reached.seq > end.seq) return end.seq + 1;
  return reached.seq === end.seq && reached.hash !== end.hash ? end.seq : null;
}

async function walkTo(endSeq: number, database: Database, workspaceId: string, after: ChainPlace) {
  let reached = after;
  let checked = 0;
  for (let page = 0; page < pagesMax && reached.seq < endSeq; page++) {
    const { rows, brokenAt, last } = await walk(database, workspaceId, reached, endSeq);
    checked += rows;
    if (brokenAt !== null) return { checked, reached, brokenAt };
    // No row where the head says that there are some: they were taken from the end.
    if (!last) return { checked, reached, brokenAt: reached.seq + 1 };
    reached = last;
  }
  return { checked, reached, brokenAt: null };
}

interface Head {
  place: ChainPlace | null;
  /** A row beyond the head: nobody took a place for it */
  strayAt: number | null;
}

/** Both in one statement: a row and its head are written together. */
async function headOf(database: Database, workspaceId: string): Promise<Head> {
  const [{ rows }] = await database.system("audit.head", (db) => [
    db.execute<{ seq: string | null; hash: string | null; stray: string | null }>(sql`
      select h.seq, h.hash, (select min(e.seq) from audit_events e
        where e.workspace_id = w.id and e.seq > coalesce(h.seq, 0)) as stray
      from (select ${workspaceId}::uuid as id) w left join audit_heads h on h.workspace_id = w.id`),
  ]);
  const { seq = null, hash = null, stray = null } = rows[0] ?? {};
  return {
    place: seq === null || hash === null ? null : { seq: Number(seq), hash },
    strayAt: stray === null ? null : Number(stray),
  };
}

interface Walked {
  rows: number;
  brokenAt: number | null;
  last: ChainPlace | null;
}

async function walk(database: Database, workspaceId: string, after: ChainPlace, endSeq: number): Promise<Walked> {
  const [{ rows }] = await database.system("audit.verify", (db) => [
    db.execute<{ rows: string; broken_at: string | null; seq: string | null; hash: string | null }>(
      pageOfChain(workspaceId, after, endSeq),
    ),
  ]);
  const { rows: count = "0", broken_at = null, seq = null, hash = null } = rows[0] ?? {};
  return {
    rows: Number(count),
    brokenAt: broken_at === null ? null : Number(broken_at),
    last: seq === null || hash === null ? null : { seq: Number(seq), hash },
  };
}

/** A row that is missing is told by its own place, one that is wrong by its. */
const pageOfChain = (workspaceId: string, after: ChainPlace, endSeq: number): SQL => sql`
  with page as (
    select seq, hash, prev_hash, audit_event_hash(event) as made_anew,
      coalesce(lag(seq) over (order by seq), ${after.seq}::bigint) + 1 as due,
      coalesce(lag(hash) over (order by seq), ${after.hash}) as hash_before
    from (select e as event, seq, hash, prev_hash from audit_events e where workspace_id = ${workspaceId}::uuid
      and seq > ${after.seq}::bigint and seq <= ${endSeq}::bigint order by seq limit ${pageRows}) taken
  )
  select count(*) as rows,
    min(least(due, seq)) filter (where seq <> due or prev_hash <> hash_before or hash <> made_anew) as broken_at,
    max(seq) as seq, (array_agg(hash order by seq desc))[1] as hash
  from page`;
