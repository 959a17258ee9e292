// Where vectors are searched, behind one port. pgvector answers within the very batch that full text and rights use.
import { type SQL, sql } from "drizzle-orm";
import { vectorLiteral } from "../platform/vector.ts";
import { passages } from "./knowledge.table.ts";

export interface VectorIndex {
  /** SQL for the cosine distance of a passage `p` to the question; in `order by … limit` it is an index scan. */
  distance(vector: readonly number[]): SQL;
}

export const pgVectorIndex: VectorIndex = {
  distance: (vector) => sql`(p.${sql.identifier(passages.embedding.name)} <=> ${vectorLiteral(vector)}::vector)`,
};
