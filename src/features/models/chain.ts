// The models that a workspace asks in turn: chosen by its admins, kept in Postgres, at hand in the Workspace object.
import { eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { workspaces } from "../../identity/identity.table.ts";
import { invalid } from "../../platform/failure.ts";

export interface Chain {
  /** As it was chosen; empty: the house's own */
  chain: string[];
  /** What it comes to today */
  models: string[];
}

export async function getChain(services: Pick<Services, "workspaces" | "catalog">, actor: Actor): Promise<Chain> {
  const { settings } = await services.workspaces.read(actor.workspaceId);
  return describe(services, settings.modelChain);
}

export async function setChain(
  services: Pick<Services, "workspaces" | "catalog" | "database">,
  actor: Actor,
  chain: string[],
  requestId: string,
): Promise<Chain> {
  const { unknown } = services.catalog.resolve(chain);
  if (unknown.length > 0) throw invalid("chain", `can't be asked here: ${unknown.join(", ").slice(0, 200)}`);
  await services.database.forWorkspace(actor, (db) => [
    db
      .update(workspaces)
      .set({ settings: sql`${workspaces.settings} || ${JSON.stringify({ modelChain: chain })}::jsonb` })
      .where(eq(workspaces.id, actor.workspaceId)),
    auditRow(db, actor, {
      action: "workspace.model_chain",
      entityKind: "workspace",
      entityId: actor.workspaceId,
      details: { chain },
      requestId,
    }),
  ]);
  await services.workspaces.writeThrough(actor.workspaceId, { modelChain: chain });
  return describe(services, chain);
}

function describe({ catalog }: Pick<Services, "catalog">, chosen: readonly string[]): Chain {
  const { chain } = catalog.resolve(chosen);
  return { chain: [...chosen], models: chain.length > 0 ? chain : [...catalog.defaultChain] };
}
