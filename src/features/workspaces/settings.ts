// What a workspace's admins have chosen for it.
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { standardPlan } from "../../identity/tokens.ts";
import type { Config } from "../../platform/config.ts";
import { invalid } from "../../platform/failure.ts";
import { askableChain } from "../../providers/askable.ts";
import { type ChosenSettings, changeSettings } from "../../workspace/change-settings.ts";

type Deps = Pick<Services, "workspaces" | "database" | "catalog" | "config">;

export async function getSettings({ workspaces }: Deps, { workspaceId }: PersonActor): Promise<ChosenSettings> {
  return (await workspaces.read(workspaceId)).settings;
}

/** What isn't in the change stays as it is. */
export async function patchSettings(
  services: Deps,
  actor: PersonActor,
  change: Partial<ChosenSettings>,
  requestId: string,
): Promise<ChosenSettings> {
  if (change.modelChain) askableChain(services.catalog, change.modelChain, "model_chain");
  if (change.plan !== undefined) {
    const { settings } = await services.workspaces.read(actor.workspaceId);
    refusePlan(services.config, settings.plan, change.plan);
  }
  return changeSettings(services, actor, change, { action: "workspace.settings", details: change, requestId });
}

/** Neither to a plan nor away from one that the operator keeps to himself. */
function refusePlan({ plans, ownerPlans }: Config, before: string | null, after: string | null): void {
  if (after === before) return;
  if (after !== null && after !== standardPlan && !(after in plans))
    throw invalid("plan", "isn't one of this Hearth's");
  const isKept = [before, after].some((plan) => plan !== null && !ownerPlans.includes(plan));
  if (isKept) throw invalid("plan", "is chosen by the operator of this Hearth alone (OWNER_PLANS)");
}
