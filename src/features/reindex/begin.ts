// Begins to embed a workspace anew. The row is the truth: where its pointer can't be sent, the cron finds it within the minute.
import { sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { countLive } from "../../knowledge/reindex/statements.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import { isUnderWay, type Reindex, reindexEntity, selectNewest, toReindex } from "./reindex.ts";

export interface ReindexInput {
  source_kind?: string | undefined;
  model?: string | undefined;
}

type BeginServices = Pick<Services, "database" | "workspaces" | "catalog" | "registry" | "ingestQueue" | "telemetry">;

export async function beginReindex(
  services: BeginServices,
  actor: PersonActor,
  input: ReindexInput,
  requestId: string,
): Promise<Reindex> {
  const { workspaceId } = actor;
  const present = await presentModel(services, workspaceId);
  const model = input.model ?? present;
  const sourceKind = input.source_kind ?? null;
  refuseImpossible(services, { ...input, model, present });
  const id = newId();
  const of = { workspaceId, sourceKind };
  const [begun, , [row]] = await services.database.forWorkspace(actor, (db) => [
    db.execute<{ id: string }>(sql`
      insert into reindexes (id, workspace_id, from_model, model, source_kind, passages_total, created_by)
      select ${id}, w.id, w.embedding_model, ${model}, ${sourceKind}, ${countLive(of)}, ${actor.userId}
      from workspaces w where w.id = ${workspaceId} and w.embedding_model = ${present}
      on conflict (workspace_id) where ${isUnderWay} do nothing returning id`),
    auditRow(
      db,
      actor,
      {
        action: "workspace.reindex",
        entityKind: reindexEntity,
        entityId: id,
        details: { from_model: present, model, source_kind: sourceKind },
        requestId,
      },
      sql`exists (select from reindexes where id = ${id})`,
    ),
    selectNewest(db, actor),
  ]);
  if (begun.rows.length === 0 || !row) {
    throw new Failure({ tag: "conflict", problem: "A reindex is under way: wait for its end, or cancel it" });
  }
  await services.ingestQueue.send({ workspaceId, reindexId: id }).catch((error: unknown) => {
    services.telemetry.logger.log("warn", "queue_unreachable", { reindex_id: id, ...errorFields(error) });
  });
  return toReindex(row);
}

async function presentModel({ workspaces }: Pick<Services, "workspaces">, workspaceId: string): Promise<string> {
  const { settings } = await workspaces.read(workspaceId);
  if (settings.embeddingModel !== null) return settings.embeddingModel;
  throw new Failure({ tag: "conflict", problem: "Nothing has been indexed in this workspace yet" });
}

function refuseImpossible(
  { catalog, registry }: Pick<Services, "catalog" | "registry">,
  { model, present, source_kind }: ReindexInput & { model: string; present: string },
): void {
  if (!catalog.embeddingModel(model)) throw invalid("model", "isn't an embedding model that can be asked here");
  if (source_kind === undefined) return;
  if (!registry.has(source_kind)) throw invalid("source_kind", `must be one of ${[...registry.keys()].join(", ")}`);
  if (model !== present) {
    throw invalid("source_kind", `goes with ${present} alone: vectors of two models can't be compared`);
  }
}
