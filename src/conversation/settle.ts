// After the last event, and for whatever else costs: the reservation is replaced by the truth, the books are written. What
// fails goes through the queue, so that nothing is lost; all of it may be done twice.
import { sql } from "drizzle-orm";
import type { LimitsClient } from "../limits/limits.client.ts";
import type { TouchedSession, Unsettled } from "../limits/unsettled.ts";
import { bookUsage } from "../limits/usage.ts";
import { costOfEntries, type Settlement } from "../limits/usage-record.ts";
import type { Builder, Database, Statement } from "../platform/database.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { forgetGrounds, noteGrounds } from "./session-sources.ts";

export interface SettleDeps {
  database: Database;
  limits: LimitsClient;
  usageQueue: Queue<Unsettled>;
  telemetry: Telemetry;
}

/** Never throws. `also` travels in the same batch; where that fails it is lost, and the books are not. */
export async function settle(
  { settlement, session }: Omit<Unsettled, "objectsTold">,
  deps: SettleDeps,
  also: (db: Builder) => readonly Statement[] = () => [],
): Promise<void> {
  const [told, booked] = await Promise.allSettled([
    tellObjects(settlement, deps),
    write({ settlement, session }, deps, also),
  ]);
  const failed = [told, booked].find((result) => result.status === "rejected");
  if (!failed) return;
  const { logger } = deps.telemetry;
  logger.log("warn", "settlement_deferred", { id: settlement.reservationId, ...errorFields(failed.reason) });
  const unsettled: Unsettled = { settlement, session, objectsTold: told.status === "fulfilled" };
  await deps.usageQueue.send(unsettled).catch((error: unknown) => {
    logger.log("error", "settlement_lost", { ...settlement, ...errorFields(error) });
  });
}

/** What waited in the queue. Throws where it has to wait on. */
export async function settleAgain({ settlement, session, objectsTold }: Unsettled, deps: SettleDeps): Promise<void> {
  await Promise.all([
    objectsTold ? undefined : tellObjects(settlement, deps),
    write({ settlement, session }, deps, () => []),
  ]);
}

/** Given up on after an hour of attempts: the log is the last place that knows. */
export function noteLost({ settlement }: Unsettled, { telemetry }: SettleDeps): void {
  telemetry.logger.log("error", "settlement_lost", { ...settlement });
}

const tellObjects = (settlement: Settlement, { limits }: SettleDeps): Promise<void> =>
  limits.settle(settlement, costOfEntries(settlement.entries));

async function write(
  { settlement, session }: Omit<Unsettled, "objectsTold">,
  { database }: SettleDeps,
  also: (db: Builder) => readonly Statement[],
): Promise<void> {
  await database.forWorkspace(settlement, (db) => [
    ...(session ? [touchSession(db, settlement, session)] : []),
    bookUsage(db, [settlement]),
    ...(session ? [...forgetGrounds(db, session), ...noteGrounds(db, settlement, session)] : []),
    ...also(db),
  ]);
}

/**
 * Before its answer is booked, so that a second time counts nothing; nor does what was asked before a reset or a deletion. What
 * is asked after a deletion (a client may choose ids of its own) begins the session anew. What was replaced counts no more, and has
 * no say in the title.
 */
function touchSession(
  db: Builder,
  { workspaceId, userId, reservationId }: Settlement,
  { id, title, askedAtMs = Date.now(), replaced }: TouchedSession,
) {
  const messages = 1 - (replaced?.messageIds.length ?? 0);
  const isFirst = replaced?.isFirst ?? false;
  const askedAt = sql`${new Date(askedAtMs).toISOString()}::timestamptz`;
  return db.execute(sql`
    insert into sessions as s (id, workspace_id, user_id, title, messages)
    select ${id}::uuid, ${workspaceId}::uuid, ${userId}::uuid, ${title}, ${messages}::int
    where not exists (select from usage_events where id = ${reservationId}::uuid)
    on conflict (id) do update set
      messages = case when s.deleted_at is null then s.messages + excluded.messages else excluded.messages end,
      title = case when s.deleted_at is null and s.title <> '' and (s.titled_by_user or not ${isFirst}::boolean) then s.title else excluded.title end,
      titled_by_user = s.titled_by_user and s.deleted_at is null,
      status = case when s.deleted_at is null and (s.status not in ('archived', 'completed') or ${askedAt} < s.status_changed_at)
        then s.status else 'active' end,
      created_at = case when s.deleted_at is null then s.created_at else now() end,
      last_active_at = now(), deleted_at = null
    where ${askedAt} >= coalesce(greatest(s.reset_at, s.deleted_at), '-infinity')`);
}
