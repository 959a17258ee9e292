// Answers that may be repeated for a question of the same meaning: a hundred a workspace, so that they are compared one by one.
import { index, integer, jsonb, pgTable, text, timestamp, uuid, vector } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";
import { embeddingDimensions } from "../platform/vector.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull().defaultNow();

export const semanticAnswers = pgTable(
  "semantic_answers",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    /** Hash of everything but the question that decides the answer: see keys.ts */
    partition: text().notNull(),
    question: text().notNull(),
    embedding: vector({ dimensions: embeddingDimensions }).notNull(),
    answer: jsonb().notNull(),
    hitCount: integer("hit_count").notNull().default(0),
    lastUsedAt: instant("last_used_at"),
    createdAt: instant("created_at"),
  },
  (table) => [
    index("semantic_answers_workspace").on(table.workspaceId, table.partition),
    ...workspacePolicies("semantic_answers"),
  ],
);
