// What somebody has used here today and this month (in UTC), and what is left of his money.
import { and, asc, desc, eq, gte } from "drizzle-orm";
import { orUnavailable, type ToldLimit, tellLimit } from "../../http/limit-status.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { usageDaily } from "../../limits/usage.table.ts";
import { dayOf, type Group, onlyRow, sums, type Totals } from "./totals.ts";

export interface OwnUsage {
  today: Totals;
  month: Totals;
  by_model: Group[];
  /** Over all workspaces: money is a user's, wherever he spends it */
  budget: ToldLimit[];
}

export async function ownUsage(
  { database, limits, now }: Pick<Services, "database" | "limits" | "now">,
  actor: PersonActor,
): Promise<OwnUsage> {
  const today = dayOf(now());
  const mine = and(eq(usageDaily.workspaceId, actor.workspaceId), eq(usageDaily.userId, actor.userId));
  const thisMonth = and(mine, gte(usageDaily.day, `${today.slice(0, 8)}01`));
  const [[ofToday, ofMonth, byModel], windows] = await Promise.all([
    database.forWorkspace(actor, (db) => [
      db
        .select(sums)
        .from(usageDaily)
        .where(and(mine, eq(usageDaily.day, today))),
      db.select(sums).from(usageDaily).where(thisMonth),
      db
        .select({ key: usageDaily.model, ...sums })
        .from(usageDaily)
        .where(thisMonth)
        .groupBy(usageDaily.model)
        .orderBy(desc(sums.cost_usd), asc(usageDaily.model)),
    ]),
    orUnavailable(limits.status(actor)),
  ]);
  return {
    today: onlyRow(ofToday),
    month: onlyRow(ofMonth),
    by_model: byModel,
    budget: windows.filter(({ isMoney }) => isMoney).map(tellLimit),
  };
}
