// Alerts as operators see them: what is open now, and what was.
import { desc, sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { alerts } from "../../telemetry/alerts/alerts.table.ts";

const toldAtMost = 100;

/** What is amiss now comes first, then the newest. */
export async function recentAlerts({ database }: Pick<Services, "database">) {
  const isAmiss = sql`(${alerts.kind} = 'condition' and ${alerts.state} = 'open')`;
  const [rows] = await database.system("system.alerts", (db) => [
    db.select().from(alerts).orderBy(desc(isAmiss), desc(alerts.createdAt), desc(alerts.id)).limit(toldAtMost),
  ]);
  return rows.map(
    ({ id, rule, subject, kind, severity, summary, details, state, stateAt, createdAt, deliveredAt }) => ({
      id,
      rule,
      subject,
      kind,
      severity,
      summary,
      details,
      state,
      opened_at: createdAt.toISOString(),
      resolved_at: state === "resolved" ? stateAt.toISOString() : null,
      delivered_at: deliveredAt?.toISOString() ?? null,
    }),
  );
}
