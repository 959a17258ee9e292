// What clients and their sessions are beyond sources. A client's name is his source's title.
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sources } from "../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";

export const sessionStates = ["draft", "final"] as const;

const ownId = () =>
  uuid()
    .primaryKey()
    .references(() => sources.id);

export const clients = pgTable(
  "clients",
  {
    id: ownId(),
    workspaceId: uuid("workspace_id").notNull(),
    contact: text(),
    medicalHistory: text("medical_history"),
    notes: text(),
  },
  () => workspacePolicies("clients"),
);

export const clinicalSessions = pgTable(
  "clinical_sessions",
  {
    id: ownId(),
    workspaceId: uuid("workspace_id").notNull(),
    clientId: uuid("client_id")
      .notNull()
      .references(() => clients.id),
    date: date().notNull(),
    state: text({ enum: sessionStates }).notNull().default("draft"),
    subjective: text(),
    objective: text(),
    assessment: text(),
    plan: text(),
  },
  (table) => [
    index("clinical_sessions_client").on(table.clientId),
    index("clinical_sessions_date").on(table.workspaceId, table.date),
    ...workspacePolicies("clinical_sessions"),
  ],
);
