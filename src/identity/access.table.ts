// How others get into a workspace: API keys and invitations. Of both only a hash is kept.
import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";
import { users, workspaces } from "./identity.table.ts";
import { type Scope, scopeNames } from "./permissions.ts";

const at = (name: string) => timestamp(name, { withTimezone: true });
const workspace = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id);
const user = (name: string) => uuid(name).references(() => users.id, { onDelete: "cascade" });

export const apiKeys = pgTable(
  "api_keys",
  {
    id: uuid().primaryKey(),
    workspaceId: workspace(),
    userId: user("user_id").notNull(),
    name: text().notNull(),
    /** SHA-256 of the whole key */
    hash: text().notNull(),
    /** What of it lists may show */
    display: text().notNull(),
    scopes: text({ enum: scopeNames }).array().$type<Scope[]>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at"),
    lastUsedAt: at("last_used_at"),
    revokedAt: at("revoked_at"),
  },
  (table) => [index("api_keys_workspace").on(table.workspaceId, table.userId), ...workspacePolicies("api_keys")],
);

export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey(),
    workspaceId: workspace(),
    role: text({ enum: ["admin", "member", "viewer"] }).notNull(),
    /** Who may accept it; null: whoever holds the link */
    email: text(),
    /** SHA-256 of the whole token */
    hash: text().notNull(),
    createdBy: user("created_by").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    acceptedBy: user("accepted_by"),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    index("invitations_open")
      .on(table.workspaceId)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
    ...workspacePolicies("invitations"),
  ],
);
