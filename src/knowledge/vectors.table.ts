// The passages' vectors, one a model: two models stand beside each other while a workspace moves from one to the other. Postgres
// keeps them whatever index finds them, so that an index can be made anew without embedding anything again.
import { sql } from "drizzle-orm";
import { bit, index, integer, pgTable, text, timestamp, unique, uuid, vector } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";
import { embeddingDimensions } from "../platform/vector.ts";
import { passages } from "./knowledge.table.ts";
import { sketchBits } from "./sketch.ts";

/**
 * `postgres`: its own index finds it. Of Vectorize: `pending`, waits to be sent; `sent`, not known to be found yet; `vectorize`,
 * found there; `withdrawn`, its source was deleted, and comes back with it.
 */
export const vectorPlaces = ["postgres", "pending", "sent", "vectorize", "withdrawn"] as const;
export type VectorPlace = (typeof vectorPlaces)[number];

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const passageVectors = pgTable(
  "passage_vectors",
  {
    /** Also its id in Vectorize */
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id, { onDelete: "cascade" }),
    model: text().notNull(),
    embedding: vector({ dimensions: embeddingDimensions }).notNull(),
    place: text({ enum: vectorPlaces }).notNull().default("postgres"),
    /** Rises with each change of what an index must know of it: what was sent before counts no longer. */
    revision: integer().notNull().default(1),
    /** Of Vectorize: the change that brought it there */
    mutationId: text("mutation_id"),
    /** `pending`: not to be sent before; `sent`: since when */
    dueAt: instant("due_at").notNull().defaultNow(),
    embeddedAt: instant("embedded_at").notNull().defaultNow(),
  },
  (table) => [
    unique("passage_vectors_model").on(table.passageId, table.model),
    index("passage_vectors_nearest")
      .using("hnsw", table.embedding.op("vector_cosine_ops"))
      .with({ m: 32, ef_construction: 64 })
      .where(sql`place = 'postgres'`),
    // With the passage, or row-level security and a planner without statistics look one passage up by scanning its workspace's.
    index("passage_vectors_of_model").on(table.workspaceId, table.model, table.passageId),
    index("passage_vectors_place").on(table.place, table.dueAt),
    index("passage_vectors_elsewhere").on(table.sourceId).where(sql`place <> 'postgres'`),
    ...workspacePolicies("passage_vectors"),
  ],
);

/** A few hundred bytes of each vector, apart from it: to choose among all of a workspace's, a tenth of the memory is read. */
export const vectorSketches = pgTable(
  "vector_sketches",
  {
    /** The vector's */
    id: uuid()
      .primaryKey()
      .references(() => passageVectors.id, { onDelete: "cascade" }),
    workspaceId: uuid("workspace_id").notNull(),
    model: text().notNull(),
    /** Null: of a vector of before migration 0020, still to be written */
    sketch: bit({ dimensions: sketchBits }),
  },
  (table) => [
    index("vector_sketches_of_model").on(table.workspaceId, table.model),
    index("vector_sketches_missing").on(table.workspaceId).where(sql`sketch is null`),
    ...workspacePolicies("vector_sketches"),
  ],
);

/** What is to leave Vectorize; triggers write it in the transaction that takes a vector or its source away. */
export const vectorDeletions = pgTable(
  "vector_deletions",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    /** Later than any upsert that may still be under way */
    dueAt: instant("due_at").notNull(),
  },
  (table) => [index("vector_deletions_due").on(table.dueAt), ...workspacePolicies("vector_deletions")],
);
