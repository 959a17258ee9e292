// Money and use: one row a model call, and what a day comes to for each user and model, counted in the same statement.
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";
import { cacheOutcomes, usageKinds } from "./usage-record.ts";

export const usageEvents = pgTable(
  "usage_events",
  {
    /** Of an answer its message's id: writing it twice writes it once. */
    id: uuid().primaryKey(),
    /** What it was reserved under: an object that has forgotten is told by it. */
    reservationId: uuid("reservation_id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    userId: uuid("user_id").notNull(),
    sessionId: uuid("session_id"),
    kind: text({ enum: usageKinds }).notNull(),
    model: text().notNull(),
    inputTokens: integer("input_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    /** Integer nano-dollars */
    costNanoUsd: bigint("cost_nano_usd", { mode: "number" }).notNull(),
    savedNanoUsd: bigint("saved_nano_usd", { mode: "number" }).notNull().default(0),
    /** What the user paid with a provider key of their own; it counts against no budget */
    ownNanoUsd: bigint("own_nano_usd", { mode: "number" }).notNull().default(0),
    estimated: boolean().notNull(),
    degraded: boolean().notNull(),
    cache: text({ enum: cacheOutcomes }).notNull().default("none"),
    outcome: text().notNull(),
    firstTokenMs: integer("first_token_ms"),
    totalMs: integer("total_ms").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index("usage_events_time").on(table.workspaceId, table.createdAt),
    index("usage_events_user").on(table.userId, table.createdAt),
    ...workspacePolicies("usage_events"),
  ],
);

export const usageDaily = pgTable(
  "usage_daily",
  {
    workspaceId: uuid("workspace_id").notNull(),
    userId: uuid("user_id").notNull(),
    /** In UTC */
    day: date().notNull(),
    model: text().notNull(),
    kind: text({ enum: usageKinds }).notNull(),
    calls: integer().notNull(),
    cached: integer().notNull(),
    degraded: integer().notNull(),
    failed: integer().notNull(),
    inputTokens: bigint("input_tokens", { mode: "number" }).notNull(),
    outputTokens: bigint("output_tokens", { mode: "number" }).notNull(),
    costNanoUsd: bigint("cost_nano_usd", { mode: "number" }).notNull(),
    savedNanoUsd: bigint("saved_nano_usd", { mode: "number" }).notNull(),
    ownNanoUsd: bigint("own_nano_usd", { mode: "number" }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId, table.day, table.model, table.kind] }),
    index("usage_daily_day").on(table.day, table.userId),
    ...workspacePolicies("usage_daily"),
  ],
);
