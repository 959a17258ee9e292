// Incidents of a workspace: opened by a rule or by hand, resolved by hand. At most one of a kind and subject is open at a time.
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";
import { severities } from "./severity.ts";

export const incidentKinds = ["injections", "refresh_reuse", "login_failures", "other"] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const incidentStatuses = ["open", "resolved"] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

export const incidents = pgTable(
  "incidents",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    kind: text({ enum: incidentKinds }).notNull(),
    /** The user whom it is about; empty: the whole workspace */
    subject: text().notNull().default(""),
    severity: text({ enum: severities }).notNull(),
    summary: text().notNull(),
    details: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    status: text({ enum: incidentStatuses }).notNull().default("open"),
    openedBy: text("opened_by").notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull().defaultNow(),
    resolvedBy: text("resolved_by"),
    resolvedAt: timestamp("resolved_at", { withTimezone: true }),
    note: text(),
  },
  (table) => [
    uniqueIndex("incidents_one_open").on(table.workspaceId, table.kind, table.subject).where(sql`status = 'open'`),
    index("incidents_listed").on(table.workspaceId, table.id),
    ...workspacePolicies("incidents"),
  ],
);
