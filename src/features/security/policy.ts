// What becomes of injections and personal data in a workspace: what was chosen, and what is in force.
import { z } from "@hono/zod-openapi";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Config } from "../../platform/config.ts";
import { injectionPolicies, personalDataPolicies } from "../../platform/settings/security.ts";
import { changeSettings } from "../../workspace/change-settings.ts";
import type { WorkspaceSettings } from "../../workspace/state.ts";

const chosen = {
  injection: z
    .enum(injectionPolicies)
    .nullable()
    .openapi({ description: "block: refused; flag: answered and recorded; off: not looked at. Null: not chosen" }),
  personal_data: z
    .enum(personalDataPolicies)
    .nullable()
    .openapi({ description: "mask: what goes to cloud providers has placeholders. Null: not chosen" }),
};
export const policyChangeSchema = z.object(chosen).partial();

export const policySchema = z
  .object({
    ...chosen,
    effective: z.object({ injection: z.enum(injectionPolicies), personal_data: z.enum(personalDataPolicies) }),
  })
  .openapi("SecurityPolicy");
export type Policy = z.output<typeof policySchema>;

export const policyOf = (
  { injectionPolicy, personalDataPolicy }: WorkspaceSettings,
  config: Pick<Config, "injectionPolicy" | "personalDataPolicy">,
): Policy => ({
  injection: injectionPolicy,
  personal_data: personalDataPolicy,
  effective: {
    injection: injectionPolicy ?? config.injectionPolicy,
    personal_data: personalDataPolicy ?? config.personalDataPolicy,
  },
});

export async function getPolicy(
  { config, workspaces }: Pick<Services, "config" | "workspaces">,
  { workspaceId }: PersonActor,
): Promise<Policy> {
  return policyOf((await workspaces.read(workspaceId)).settings, config);
}

/** What isn't named stays. */
export async function changePolicy(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
  { injection, personal_data }: z.output<typeof policyChangeSchema>,
  requestId: string,
): Promise<Policy> {
  const change = {
    ...(injection === undefined ? {} : { injectionPolicy: injection }),
    ...(personal_data === undefined ? {} : { personalDataPolicy: personal_data }),
  };
  const details = {
    ...(injection === undefined ? {} : { injection }),
    ...(personal_data === undefined ? {} : { personal_data }),
  };
  const settings = await changeSettings(services, actor, change, { action: "security.policy", details, requestId });
  return policyOf(settings, services.config);
}
