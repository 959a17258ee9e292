// Looks at the pages whose time has come: a few a minute, each taken by one run, its next time set before it is fetched.
import { and, inArray, isNull, sql } from "drizzle-orm";
import { FetchFailure } from "../../guard/fetch-policy.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { sqlStateOf } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import { type DocumentRow, selectDocuments } from "./document.ts";
import { documents } from "./documents.table.ts";
import { type RefreshServices, refreshPage } from "./refresh-page.ts";

const pagesAMinute = 20;

export async function refreshDue(services: RefreshServices): Promise<void> {
  const [taken] = await services.database.system("documents.refresh", (db) => [
    db.execute<{ id: string }>(sql`
      update documents set refresh_at = now() + refresh_hours * interval '1 hour' where id in (
        select d.id from documents d join sources s on s.id = d.id
        where d.refresh_at <= now() and s.deleted_at is null order by d.refresh_at limit ${pagesAMinute} for update of d skip locked)
      returning id`),
  ]);
  const ids = taken.rows.map(({ id }) => id);
  if (ids.length === 0) return;
  const [due] = await services.database.system("documents.refresh", (db) => [
    selectDocuments(db).where(and(inArray(sources.id, ids), isNull(sources.deletedAt))),
  ]);
  const runId = newId();
  await Promise.all(due.map((row) => refreshOne(services, row, runId)));
}

/** What fails is told in the row, and tried again when its next time comes. */
async function refreshOne(services: RefreshServices, row: DocumentRow, runId: string): Promise<void> {
  const { id, workspaceId } = row.source;
  const actor = { kind: "system", id: "documents.refresh", workspaceId };
  try {
    await refreshPage(services, row, actor, runId);
  } catch (error) {
    services.telemetry.logger.log("info", "page_not_refreshed", { source_id: id, ...errorFields(error) });
    await services.database.forWorkspace({ workspaceId }, (db) => [
      db
        .update(documents)
        .set({ refreshProblem: problemOf(error) })
        .where(inArray(documents.id, [id])),
    ]);
  }
}

function problemOf(error: unknown): string {
  if (error instanceof FetchFailure) return error.reason;
  return sqlStateOf(error) === "23505" ? "same_content" : "internal_error";
}
