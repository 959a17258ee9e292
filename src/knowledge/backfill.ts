// Writes what passages of earlier versions lack, a few at a time: the terms of those from before full text had an index of its own
// (migration 0010), and the sketches of their vectors.
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { termsRow } from "./index-passages.ts";
import { sketchBits, sketchOf } from "./sketch.ts";

const passagesPerStep = 100;
/** A minute's work: the cron comes again. */
const stepsMax = 10;

interface WaitingRow extends Record<string, unknown> {
  id: string;
  heading: string;
  text: string;
}

export async function writeMissingTerms(database: Database): Promise<void> {
  for (let step = 0; step < stepsMax; step++) {
    const [waiting] = await database.system("search.backlog", (db) => [
      db.execute<WaitingRow>(sql`select p.id, p.heading, p.text
        from search_backlog b join passages p on p.id = b.passage_id order by b.passage_id limit ${passagesPerStep}`),
    ]);
    if (waiting.rows.length === 0) return;
    await writeTerms(database, waiting.rows);
  }
}

/** What is deleted meanwhile is left alone; what another has written already stays. */
async function writeTerms(database: Database, waiting: readonly WaitingRow[]): Promise<void> {
  const rows = waiting.map(({ id, heading, text }) => ({ id, ...termsRow({ heading, text }) }));
  await database.system("search.backfill", (db) => [
    db.execute(sql`
      with there as (select p.id, p.workspace_id, r.terms, r.counts, r.length
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, terms text[], counts smallint[], length int)
        join passages p on p.id = r.id for key share of p)
      insert into passage_terms (passage_id, workspace_id, terms, counts, length)
      select id, workspace_id, terms, counts, length from there on conflict do nothing`),
    db.execute(sql`delete from search_backlog where passage_id in ${waiting.map(({ id }) => id)}`),
  ]);
}

interface UnsketchedRow extends Record<string, unknown> {
  id: string;
  embedding: string;
}

/** Sketches of vectors that were there before migration 0020. A vector that is written anew meanwhile keeps its new one. */
export async function writeMissingSketches(database: Database): Promise<void> {
  for (let step = 0; step < stepsMax; step++) {
    const [waiting] = await database.system("vectors.unsketched", (db) => [
      db.execute<UnsketchedRow>(sql`select v.id, v.embedding::text as embedding
        from vector_sketches k join passage_vectors v on v.id = k.id where k.sketch is null limit ${passagesPerStep}`),
    ]);
    if (waiting.rows.length === 0) return;
    const rows = waiting.rows.map(({ id, embedding }) => ({ id, sketch: sketchOf(JSON.parse(embedding)) }));
    await database.system("vectors.sketch", (db) => [
      db.execute(sql`update vector_sketches k set sketch = r.sketch
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, sketch bit(${sql.raw(String(sketchBits))}))
        where k.id = r.id and k.sketch is null`),
    ]);
  }
}
