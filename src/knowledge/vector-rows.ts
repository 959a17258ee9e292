// A vector and its sketch are written together, by whichever statement brings a vector.
import { type SQL, sql } from "drizzle-orm";
import { vectorLiteral } from "../platform/vector.ts";
import { sketchBits, sketchOf } from "./sketch.ts";

/** A vector's part of a row in JSON */
export const vectorRow = (vector: readonly number[]) => ({
  embedding: vectorLiteral(vector),
  sketch: sketchOf(vector),
});

/** The same part in `jsonb_to_recordset` */
export const vectorColumns = sql.raw(`embedding text, sketch bit(${sketchBits})`);

/** What a statement returns of the rows of `passage_vectors` that it writes as CTE `kept` */
export const keptColumns = sql`id, workspace_id, passage_id, model`;

/** The statement's end: the sketches of `kept`, from rows `r` whose passage is `passageId`. */
export const keepSketches = (passageId: SQL) => sql`
  insert into vector_sketches (id, workspace_id, model, sketch)
  select kept.id, kept.workspace_id, kept.model, r.sketch from kept join r on ${passageId} = kept.passage_id
  on conflict (id) do update set sketch = excluded.sketch`;
