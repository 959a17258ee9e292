// Settlements that nobody waits for, made together: those of a moment share one batch and one call to each object. Where that fails, each
// is made by itself, and what fails then goes through the queue as ever; all of it may be done twice.
import { bookUsage } from "../limits/usage.ts";
import { costOfEntries, type Settlement } from "../limits/usage-record.ts";
import { errorFields } from "../telemetry/log.ts";
import { soon } from "../telemetry/soon.ts";
import { type SettleDeps, settle } from "./settle.ts";

export type SettleSoon = (settlement: Settlement) => void;

/** How much longer a reservation is held, and how much of the books a dying isolate forgets */
const gatherMs = 20;
const atOnceMax = 200;

export function settlingSoon(deps: SettleDeps): SettleSoon {
  const waiting: Settlement[] = [];
  const begin = soon(gatherMs, async () => {
    while (waiting.length > 0) await settleTogether(waiting.splice(0, atOnceMax), deps);
  });
  return (settlement) => {
    waiting.push(settlement);
    begin();
  };
}

async function settleTogether(settlements: readonly Settlement[], deps: SettleDeps): Promise<void> {
  const { database, limits, telemetry } = deps;
  const costs = settlements.map((settlement) => ({ ...settlement, costNanoUsd: costOfEntries(settlement.entries) }));
  const [told, booked] = await Promise.allSettled([
    limits.settleMany(costs),
    database.system("usage.book", (db) => [bookUsage(db, settlements)]),
  ]);
  const failed = [told, booked].find((result) => result.status === "rejected");
  if (!failed) return;
  telemetry.logger.log("warn", "settled_one_by_one", {
    settlements: settlements.length,
    ...errorFields(failed.reason),
  });
  await Promise.all(settlements.map((settlement) => settle({ settlement, session: null }, deps)));
}
