// The append-only record of changes and security events, a chain of hashes for each workspace. The app's roles may add and read,
// never alter; place and hashes in the chain are set by the trigger of migration 0007, whoever writes.
import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { systemPolicy, workspacePolicies } from "../platform/row-security.ts";
import { severities } from "./severity.ts";

export const auditEvents = pgTable(
  "audit_events",
  {
    id: uuid().primaryKey(),
    /** The house's own chain where it is `houseChain` */
    workspaceId: uuid("workspace_id").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    action: text().notNull(),
    /** Null: a change, and no security event */
    severity: text({ enum: severities }),
    entityKind: text("entity_kind").notNull(),
    entityId: text("entity_id").notNull(),
    /** What may be read by whoever reads the record */
    details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    /** Keyed hashes of what was there, and of what is there now; null: nothing, or nothing that was hashed */
    beforeHash: text("before_hash"),
    afterHash: text("after_hash"),
    /** The id of the key that these hashes were made with */
    hashKey: text("hash_key"),
    requestId: text("request_id"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    seq: bigint({ mode: "number" }).notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text().notNull(),
  },
  (table) => [
    unique("audit_events_chain").on(table.workspaceId, table.seq),
    index("audit_events_time").on(table.workspaceId, table.createdAt),
    index("audit_events_security").on(table.workspaceId, table.createdAt).where(sql`severity is not null`),
    // What is told once of a window: see `recordOnce`.
    uniqueIndex("audit_events_once")
      .on(table.workspaceId, table.action, table.entityId)
      .where(sql`action in ('limit.refused', 'permission.refused', 'auth.login_refused')`),
    ...workspacePolicies("audit_events"),
  ],
);

/** Where each chain ends. The trigger alone writes it; the system reads it to verify a chain. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    workspaceId: uuid("workspace_id").primaryKey(),
    seq: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  () => [systemPolicy("audit_heads")],
);
