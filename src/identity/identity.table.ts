// Users, workspaces and who belongs where. Users stand above workspaces and are read by the system alone.
import { sql } from "drizzle-orm";
import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { systemPolicy, workspacePolicies } from "../platform/row-security.ts";

const createdAt = () => timestamp("created_at", { withTimezone: true }).notNull().defaultNow();

export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    handle: text().notNull().unique(),
    name: text().notNull(),
    /** In lower case; null for whoever logs in elsewhere */
    email: text().unique(),
    /** With its algorithm, parameters and salt; null: this user has no password here */
    passwordHash: text("password_hash"),
    createdAt: createdAt(),
  },
  () => [systemPolicy("users")],
);

export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** The model whose vectors this workspace's passages have; set by the first that is indexed. */
    embeddingModel: text("embedding_model"),
    settings: jsonb().$type<StoredSettings>().notNull().default({}),
    createdAt: createdAt(),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  () => workspacePolicies("workspaces", sql`id`),
);

/** What admins choose; each is absent until they do. */
export interface StoredSettings {
  modelChain?: string[];
  semanticCacheSeconds?: number | null;
  plan?: string | null;
  instructions?: string | null;
  passagesMax?: number | null;
  similarityMin?: number | null;
}

export const members = pgTable(
  "members",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text({ enum: ["owner", "admin", "member", "viewer"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.userId] }), ...workspacePolicies("members")],
);
