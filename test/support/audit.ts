// The audit record as the tests look at it: its rows by the house's own right, and a hand that may break it.
import { neon } from "@neondatabase/serverless";
import { asc, eq } from "drizzle-orm";
import { auditEvents } from "../../src/audit/audit.table.ts";
import { verifyChain } from "../../src/audit/chain.ts";
import type { AuditEventRow } from "../../src/audit/read.ts";
import { services } from "./workspace.ts";

export async function recordOf(workspaceId: string): Promise<AuditEventRow[]> {
  const [rows] = await services().database.system("test.record", (db) => [
    db.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId)).orderBy(asc(auditEvents.seq)),
  ]);
  return rows;
}

export const verified = (workspaceId: string) => verifyChain(services(), workspaceId);

/** As whoever owns the database: neither row-level security nor grants stand in the way. */
export const asOwnerOfTheDatabase = (statement: string, parameters: unknown[] = []) =>
  neon(services().config.databaseUrl).query(statement, parameters);

/** A row that the chain's trigger doesn't see. */
export const unseenByTrigger = (statement: string, parameters: unknown[] = []) => {
  const sql = neon(services().config.databaseUrl);
  return sql.transaction([
    sql.query("alter table audit_events disable trigger audit_events_chain"),
    sql.query(statement, parameters),
    sql.query("alter table audit_events enable trigger audit_events_chain"),
  ]);
};
