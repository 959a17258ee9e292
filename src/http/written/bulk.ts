// Many written sources at once: a batch for some dozens of them, whose reading waits in the queue.
import { and, inArray, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import { makeSource } from "../../knowledge/written/held.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { createdNow } from "../../knowledge/written/statements.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import type { Services } from "../services.ts";
import { insertOwn } from "./own-rows.ts";

/** Some hundred statements are one round trip of some hundred kilobytes. */
const perBatch = 50;

type BulkServices = Pick<Services, "config" | "database" | "workspaces" | "ingestQueue" | "telemetry">;

/** Ids that were not there before; an id that is there already stays as it is. */
export async function createMany<F extends object, O extends object>(
  services: BulkServices,
  actor: PersonActor,
  kind: WrittenKind<F, O>,
  items: readonly { id: string; fields: F }[],
  requestId: string,
): Promise<Set<string>> {
  const created = new Set<string>();
  for (let start = 0; start < items.length; start += perBatch) {
    const ids = await createSome(services, actor, kind, items.slice(start, start + perBatch), requestId);
    for (const id of ids) created.add(id);
  }
  return created;
}

async function createSome<F extends object, O extends object>(
  services: BulkServices,
  actor: PersonActor,
  kind: WrittenKind<F, O>,
  items: readonly { id: string; fields: F }[],
  requestId: string,
): Promise<string[]> {
  const { workspaceId } = actor;
  for (const { fields } of items) kind.rights?.check(actor, fields);
  const ids = items.map(({ id }) => id);
  const [made] = await services.workspaces.changingKnowledge(workspaceId, () =>
    services.database.forWorkspace(actor, (db) => [
      db
        .select({ id: sources.id })
        .from(sources)
        .where(and(visibleSources(actor, kind.kind), inArray(sources.id, ids))),
      ...items.flatMap(({ id, fields: said }) => {
        const fields = { ...kind.initial, ...said };
        return [
          makeSource(db, actor, kind, id, fields),
          insertOwn(db, kind.table, { id, workspaceId }, kind.columnsOf(fields)),
          ...(kind.alongside?.(db, actor, id, createdNow(id)) ?? []),
        ];
      }),
      auditRow(
        db,
        actor,
        {
          action: "source.import",
          entityKind: kind.kind,
          entityId: newId(),
          details: { asked: ids.length },
          requestId,
        },
        sql`exists (select from sources where id = any(${sql.param(ids)}::uuid[]) and created_at = now())`,
      ),
    ]),
  );
  const before = new Set(made.map(({ id }) => id));
  const created = ids.filter((id) => !before.has(id));
  await queueReading(services, workspaceId, created);
  return created;
}

/** What the queue doesn't take the sweep finds again. */
async function queueReading(
  { ingestQueue, telemetry }: BulkServices,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await ingestQueue
    .sendBatch(ids.map((sourceId) => ({ body: { workspaceId, sourceId } })))
    .catch((error: unknown) => telemetry.logger.log("warn", "queue_unreachable", errorFields(error)));
}
