// Every limit of whoever asks, as it stands; those over all users for whoever may know what the others spend.
import { orUnavailable, type ToldLimit, tellLimit } from "../../http/limit-status.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";

export interface LimitsStatus {
  plan: string;
  limits: ToldLimit[];
  global: ToldLimit[] | null;
}

export async function limitsStatus({ limits }: Pick<Services, "limits">, actor: PersonActor): Promise<LimitsStatus> {
  const [own, global] = await Promise.all([
    orUnavailable(limits.status(actor)),
    actor.permissions.has("usage:read_all") ? orUnavailable(limits.globalStatus()) : null,
  ]);
  return { plan: actor.plan, limits: own.map(tellLimit), global: global?.map(tellLimit) ?? null };
}
