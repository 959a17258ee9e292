// What a knowledge item is beyond a source, and what it has been.
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sources } from "../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";
import { reviewStates } from "./review.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull().defaultNow();

export const knowledgeItems = pgTable(
  "knowledge_items",
  {
    id: uuid()
      .primaryKey()
      .references(() => sources.id),
    workspaceId: uuid("workspace_id").notNull(),
    /** Markdown */
    text: text().notNull(),
    state: text({ enum: reviewStates }).notNull().default("draft"),
    /** What it rests on: addresses and words */
    references: text("source_refs").array().notNull().default([]),
    contentHash: text("content_hash").notNull(),
    /** See likeness.ts */
    sketch: integer().array().notNull(),
  },
  () => workspacePolicies("knowledge_items"),
);

/** By number of the sketch the items that have it, for lookups by equality: what row-level security lets an index do. */
export const knowledgeSketches = pgTable(
  "knowledge_sketches",
  {
    workspaceId: uuid("workspace_id").notNull(),
    number: integer().notNull(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => knowledgeItems.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.number, table.itemId] }),
    index("knowledge_sketches_item").on(table.itemId),
    ...workspacePolicies("knowledge_sketches"),
  ],
);

/** An item as it was at each version of its source. */
export const knowledgeVersions = pgTable(
  "knowledge_versions",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => knowledgeItems.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** As the path of its source */
    path: text(),
    tags: text().array().notNull(),
    references: text("source_refs").array().notNull(),
    state: text({ enum: reviewStates }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at"),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.number] }), ...workspacePolicies("knowledge_versions")],
);

/** What readers think of an item, once each. */
export const knowledgeFeedback = pgTable(
  "knowledge_feedback",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => knowledgeItems.id, { onDelete: "cascade" }),
    userId: uuid("user_id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    isHelpful: boolean("is_helpful").notNull(),
    comment: text(),
    updatedAt: instant("updated_at"),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.userId] }), ...workspacePolicies("knowledge_feedback")],
);
