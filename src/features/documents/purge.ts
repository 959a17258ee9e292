// The end of a deleted document, once it has been deleted for as long as the settings say: its rows, its passages with their vectors,
// and the bytes of all its versions. Every step is bounded and may be repeated; what is left is found again in the next minute.
import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { filesPrefix } from "../../platform/bucket.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import { documentKindName } from "./document.ts";

type PurgeServices = Pick<Services, "config" | "database" | "files" | "telemetry">;

interface Due extends Record<string, unknown> {
  id: string;
  workspace_id: string;
}

const documentsPerRun = 20;
const filesAtOnce = 1_000;
const passagesAtOnce = 500;
const passageRuns = 10;

export async function purgeDeleted(services: PurgeServices): Promise<void> {
  const [{ rows }] = await services.database.system("documents.purge", (db) => [
    db.execute<Due>(sql`
      select id, workspace_id from sources where kind = ${documentKindName} and ${isDue(services)}
      order by deleted_at limit ${documentsPerRun}`),
  ]);
  const runId = newId();
  for (const due of rows) await purgeOne(services, due, runId);
}

const isDue = ({ config }: Pick<PurgeServices, "config">) =>
  sql`deleted_at < now() - ${config.deletedDocumentDays} * interval '1 day'`;

/** One that can't be purged now doesn't keep the others from it. */
async function purgeOne(services: PurgeServices, due: Due, runId: string): Promise<void> {
  await purge(services, due, runId).catch((error: unknown) =>
    services.telemetry.logger.log("warn", "document_not_purged", { source_id: due.id, ...errorFields(error) }),
  );
}

async function purge(services: PurgeServices, due: Due, runId: string): Promise<void> {
  if (!(await makeFinal(services, due, runId))) return;
  await deleteFiles(services.files, filesPrefix(due.workspace_id, due.id));
  const isEmpty = await deletePassages(services, due);
  if (!isEmpty) return;
  await services.database.forWorkspace(scopeOf(due), (db) => [
    // The row goes last: as long as it is there, the rest is found again.
    db
      .delete(sources)
      .where(
        and(eq(sources.id, due.id), isDue(services), sql`not exists (select from documents where id = ${due.id})`),
      ),
  ]);
}

const scopeOf = ({ workspace_id: workspaceId }: Due) => ({ workspaceId });

/** True: nobody brings it back from here on. False: somebody just has. */
async function makeFinal(
  services: PurgeServices,
  { id, workspace_id: workspaceId }: Due,
  runId: string,
): Promise<boolean> {
  const actor = { kind: "system", id: "documents.purge", workspaceId };
  const still = sql`exists (select from sources where id = ${id} and ${isDue(services)})`;
  const [, , , , { rows }] = await services.database.forWorkspace({ workspaceId }, (db) => [
    db.execute(sql`select from documents where id = ${id} for update`),
    auditRow(
      db,
      actor,
      { action: "document.purge", entityKind: documentKindName, entityId: id, requestId: runId },
      sql`${still} and exists (select from documents where id = ${id})`,
    ),
    db.execute(sql`delete from document_versions where document_id = ${id} and ${still}`),
    db.execute(sql`delete from documents where id = ${id} and ${still}`),
    db.execute(sql`select from documents where id = ${id}`),
  ]);
  return rows.length === 0;
}

async function deleteFiles(files: R2Bucket, prefix: string): Promise<void> {
  for (;;) {
    const { objects, truncated } = await files.list({ prefix, limit: filesAtOnce });
    if (objects.length > 0) await files.delete(objects.map(({ key }) => key));
    if (!truncated) return;
  }
}

/** True: none is left. */
async function deletePassages({ database }: PurgeServices, due: Due): Promise<boolean> {
  for (let runs = 0; runs < passageRuns; runs++) {
    const [{ rows }] = await database.forWorkspace(scopeOf(due), (db) => [
      db.execute(sql`
        delete from passages where id in (select id from passages where source_id = ${due.id} limit ${passagesAtOnce}) returning id`),
    ]);
    if (rows.length < passagesAtOnce) return true;
  }
  return false;
}
