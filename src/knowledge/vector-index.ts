// Where vectors are searched, behind one port. pgvector answers within the very batch that full text and rights use.
import { type SQL, sql } from "drizzle-orm";
import { passages } from "./knowledge.table.ts";

export interface VectorIndex {
  /** SQL for the cosine of a passage `p` to the question. */
  similarity(vector: readonly number[]): SQL;
  /** SQL to order passages `p` by, nearest first. */
  nearestFirst(vector: readonly number[]): SQL;
}

export const pgVectorIndex: VectorIndex = {
  similarity: (vector) => sql`1 - (p.${sql.identifier(passages.embedding.name)} <=> ${literal(vector)}::vector)`,
  nearestFirst: (vector) => sql`p.${sql.identifier(passages.embedding.name)} <=> ${literal(vector)}::vector`,
};

export const literal = (vector: readonly number[]): string => `[${vector.join(",")}]`;
