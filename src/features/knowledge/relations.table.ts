// What items have to do with each other: directed, of a type.
import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../../platform/row-security.ts";
import { knowledgeItems } from "./items.table.ts";

export const relationTypes = ["related", "part_of", "replaces", "contradicts", "depends_on"] as const;
export type RelationType = (typeof relationTypes)[number];

const item = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => knowledgeItems.id, { onDelete: "cascade" });

export const knowledgeRelations = pgTable(
  "knowledge_relations",
  {
    fromId: item("from_id"),
    toId: item("to_id"),
    type: text({ enum: relationTypes }).notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId, table.type] }),
    index("knowledge_relations_to").on(table.toId),
    ...workspacePolicies("knowledge_relations"),
  ],
);
