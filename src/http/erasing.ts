// What an erased source leaves behind beyond its rows: messages that stand on it, and answers that are kept in caches. All of it in
// bounded steps that may be repeated: what fails, and what was under way when it was erased, is found by the cron.
import { type SQL, sql } from "drizzle-orm";
import { forgetAnswersFrom } from "../cache/semantic.ts";
import { citingMessages, forgetMessages } from "../conversation/session-sources.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Services } from "./services.ts";

export type ErasingServices = Pick<Services, "answers" | "conversations" | "database" | "telemetry">;

const messagesPerStep = 100;
const stepsPerRun = 10;
/** Longer than an answer takes, and the settlement of one that had to wait */
const settledFor = sql`interval '2 hours'`;
const isSettled = sql`created_at < now() - ${settledFor}`;
const workspacesPerRun = 20;

const erased = (workspaceId: string) =>
  sql`select source_id from source_erasures where workspace_id = ${workspaceId} and done_at is null`;

/** True when nothing is left of what has settled by now. */
export async function finishErasures(services: ErasingServices, workspaceId: string): Promise<boolean> {
  const isWithdrawn = await withdrawMessages(services, workspaceId);
  const isForgotten = await forgetAnswers(services, workspaceId, isWithdrawn ? isSettled : sql`false`);
  return isWithdrawn && isForgotten;
}

/** Answers of others are lost with them, so that it is done twice and no more: at first, and where `isLast` holds of an erasure. */
async function forgetAnswers(
  { database, answers }: ErasingServices,
  workspaceId: string,
  isLast: SQL,
): Promise<boolean> {
  const due = sql`workspace_id = ${workspaceId} and done_at is null and (cleared_at is null or ${isLast})`;
  const [{ rows }] = await database.forWorkspace({ workspaceId }, (db) => [
    db.execute(sql`select from source_erasures where ${due} limit 1`),
  ]);
  if (rows.length === 0) return true;
  if (!(await answers.erase(workspaceId))) return false;
  await database.forWorkspace({ workspaceId }, (db) => [
    forgetAnswersFrom(db, sql`select source_id::text from (${erased(workspaceId)}) as erased`),
    db.execute(
      sql`update source_erasures set cleared_at = now(), done_at = case when ${isLast} then now() end where ${due}`,
    ),
  ]);
  return true;
}

async function withdrawMessages(services: ErasingServices, workspaceId: string): Promise<boolean> {
  const failed: string[] = [];
  for (let step = 0; step < stepsPerRun; step++) {
    const [{ rows }] = await services.database.forWorkspace({ workspaceId }, (db) => [
      citingMessages(db, { sourceIds: erased(workspaceId), without: failed, limit: messagesPerStep }),
    ]);
    if (rows.length === 0) return failed.length === 0;
    const sessions = Map.groupBy(rows, (row) => row.session_id);
    for (const [sessionId, messages] of sessions) {
      const userId = messages[0]?.user_id ?? "";
      const ids = messages.map((message) => message.message_id);
      const isDone = await withdrawFrom(services, { workspaceId, userId }, sessionId, ids);
      if (!isDone) failed.push(sessionId);
    }
  }
  return false;
}

/** One session that can't be reached doesn't keep the others waiting. */
async function withdrawFrom(
  { conversations, database, telemetry }: ErasingServices,
  owner: { workspaceId: string; userId: string },
  sessionId: string,
  messageIds: readonly string[],
): Promise<boolean> {
  try {
    await conversations.withdraw(owner, sessionId, messageIds);
    await database.forWorkspace(owner, (db) => forgetMessages(db, sessionId, messageIds));
    return true;
  } catch (error) {
    telemetry.logger.log("warn", "erasure_deferred", { session_id: sessionId, ...errorFields(error) });
    return false;
  }
}

/** The cron's part: workspaces with erasures that aren't done, those first in which everything that was under way has settled. */
export async function goOnErasing(services: ErasingServices): Promise<void> {
  const [{ rows }] = await services.database.system("sources.erasing", (db) => [
    db.execute<{ workspace_id: string }>(sql`
      select workspace_id from source_erasures where done_at is null
      group by workspace_id order by bool_or(${isSettled}) desc, random() limit ${workspacesPerRun}`),
  ]);
  for (const { workspace_id } of rows)
    await finishErasures(services, workspace_id).catch((error: unknown) =>
      services.telemetry.logger.log("warn", "erasure_deferred", { workspace_id, ...errorFields(error) }),
    );
}
