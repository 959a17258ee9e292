// The usual search as a function in Postgres, which keeps its plan: reading and planning the statement is a quarter of such a search
// of 10,000 passages. Its body is the very statement, written into a migration by `scripts/planned-search.ts`; a test compares them.
import { type SQL, sql } from "drizzle-orm";
import { bySketches } from "./pgvector.ts";
import { type Asked, hybridSearch } from "./search-statement.ts";
import { sketchBits } from "./sketch.ts";

/** Another body is another function: Workers of before and of after may ask at the same time. */
export const plannedName = "search_by_sketches_1";

export const plannedSearch = ({ workspaceId, model, terms, roles, limit, vector, sketch }: Asked): SQL =>
  sql`select * from ${sql.raw(plannedName)}(${workspaceId}::uuid, ${model}::text, ${terms}::jsonb, ${roles}::text[], ${limit}::int,
    ${vector}::vector, ${sketch}::${sql.raw(`bit(${sketchBits})`)})`;

/** The statement, over the function's arguments */
export function plannedStatement(): SQL {
  const argument = (name: string) => sql.raw(`asked_${name}`);
  const asked = {
    workspaceId: argument("workspace"),
    model: argument("model"),
    terms: argument("terms"),
    roles: argument("roles"),
    limit: argument("limit"),
    vector: argument("vector"),
    sketch: argument("sketch"),
  };
  return hybridSearch(asked, { ...bySketches(asked), within: null, explains: false, backlogFor: null });
}
