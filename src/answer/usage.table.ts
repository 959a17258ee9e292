// One row an answer: the outbox from which money, statistics and alerts are made.
import { bigint, boolean, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

export const usageEvents = pgTable(
  "usage_events",
  {
    /** The answer's message id: settling twice writes one row. */
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    userId: uuid("user_id").notNull(),
    sessionId: uuid("session_id"),
    model: text().notNull(),
    inputTokens: integer("input_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    /** Integer nano-dollars; null where the model has no known price. */
    costNanoUsd: bigint("cost_nano_usd", { mode: "number" }),
    estimated: boolean().notNull(),
    degraded: boolean().notNull(),
    outcome: text().notNull(),
    firstTokenMs: integer("first_token_ms"),
    totalMs: integer("total_ms").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("usage_events_time").on(table.workspaceId, table.createdAt), ...workspacePolicies("usage_events")],
);
