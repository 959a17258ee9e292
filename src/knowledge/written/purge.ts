// The end of written sources that were deleted as long ago as the settings say: their rows and passages, one after the other, those that
// belong to another before it. Every step may be repeated; what is left is found again in the next minute.
import { type SQL, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Config } from "../../platform/config.ts";
import type { Builder, Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import type { SourceKind, SourceRegistry } from "../source-kind.ts";

interface PurgeDeps {
  config: Config;
  database: Database;
  telemetry: Telemetry;
  registry: SourceRegistry;
}

interface Due extends Record<string, unknown> {
  id: string;
  workspace_id: string;
}

const sourcesPerKind = 50;

export async function purgeWritten(deps: PurgeDeps): Promise<void> {
  const runId = newId();
  const kinds = [...deps.registry.values()].flatMap(({ kind, rows: own }) => (own ? [{ kind, own }] : []));
  const held = kinds.filter(({ own }) => !own.holds);
  const holding = kinds.filter(({ own }) => own.holds);
  for (const { kind, own } of [...held, ...holding]) {
    const [{ rows }] = await deps.database.system("sources.purge", (db) => [
      db.execute<Due>(sql`
        select s.id, s.workspace_id from sources s where s.kind = ${kind} and ${mayGo(own, deps.config)}
        order by s.deleted_at limit ${sourcesPerKind}`),
    ]);
    for (const due of rows) await purge(deps, kind, own, due, runId);
  }
}

type OwnRows = NonNullable<SourceKind["rows"]>;

/** Of a row `s` of sources: deleted for long enough, and nothing belongs to it any more. */
function mayGo({ holds }: OwnRows, { deletedDocumentDays }: Config): SQL {
  const isHolding = holds ? sql`exists (select from ${holds.table} where ${holds.holderId} = s.id)` : sql`false`;
  return sql`s.deleted_at < now() - ${deletedDocumentDays} * interval '1 day' and not ${isHolding}`;
}

/** Whoever brings it back in the meantime has it. One that can't be purged now doesn't keep the others from it. */
async function purge(deps: PurgeDeps, kind: string, own: OwnRows, due: Due, runId: string): Promise<void> {
  const { id, workspace_id: workspaceId } = due;
  const still = sql`exists (select from sources s where s.id = ${id} and ${mayGo(own, deps.config)})`;
  const actor = { kind: "system", id: "sources.purge", workspaceId };
  const statements = (db: Builder) => [
    db.execute(sql`select from sources where id = ${id} for update`),
    auditRow(db, actor, { action: "source.purge", entityKind: kind, entityId: id, requestId: runId }, still),
    db.execute(sql`delete from passages where source_id = ${id} and ${still}`),
    db.execute(sql`delete from ${own.table} where ${own.table.id} = ${id} and ${still}`),
    db.execute(
      sql`delete from sources where id = ${id} and ${still} and not exists (select from ${own.table} where ${own.table.id} = ${id})`,
    ),
  ];
  await deps.database.forWorkspace({ workspaceId }, statements).catch((error: unknown) => {
    deps.telemetry.logger.log("warn", "source_not_purged", { source_id: id, ...errorFields(error) });
  });
}
