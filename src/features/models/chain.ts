// The models that a workspace asks in turn: chosen by its admins, kept in Postgres, at hand in the Workspace object.
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { askableChain } from "../../providers/askable.ts";
import { changeSettings } from "../../workspace/change-settings.ts";

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
  services: Pick<Services, "workspaces" | "catalog" | "database" | "config">,
  actor: Actor,
  chain: string[],
  requestId: string,
): Promise<Chain> {
  askableChain(services.catalog, chain, "chain");
  const telling = { action: "workspace.model_chain", details: { chain }, requestId } as const;
  await changeSettings(services, actor, { modelChain: chain }, telling);
  return describe(services, chain);
}

function describe({ catalog }: Pick<Services, "catalog">, chosen: readonly string[]): Chain {
  const { chain } = catalog.resolve(chosen);
  return { chain: [...chosen], models: chain.length > 0 ? chain : [...catalog.defaultChain] };
}
