// A text embedded under a reservation that covers what is done with it besides, and the books after it.
import { settle } from "../../conversation/settle.ts";
import { masksPersonalData } from "../../guard/injections.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { type EmbeddedQuestion, embeddingCost, embeddingModelFor, embedQuestion } from "../../knowledge/embed.ts";
import type { Hold } from "../../limits/limits.client.ts";
import type { UsageEntry } from "../../limits/usage-record.ts";
import type { LimitStatus } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import type { WorkspaceSettings } from "../../workspace/state.ts";
import type { AskingDeps } from "../asking.ts";

export async function embedWithin(
  deps: AskingDeps,
  actor: PersonActor,
  settings: WorkspaceSettings,
  text: string,
  besidesNanoUsd: number,
): Promise<{ embedded: EmbeddedQuestion; hold: Hold; statuses: readonly LimitStatus[] }> {
  const model = embeddingModelFor(settings.embeddingModel, deps.catalog);
  const worstNanoUsd = embeddingCost(model, text).costNanoUsd + besidesNanoUsd;
  const call = { id: newId(), endpointClass: "other" as const, isQuestion: false, worstNanoUsd, leastNanoUsd: 0 };
  const admitting = deps.limits.admit(actor, call);
  const masks = masksPersonalData(settings, deps.config);
  const place = { workspaceId: actor.workspaceId, text, masksPersonalData: masks };
  const ceilingNanoUsd = () => admitting.then(({ hold }) => hold.ceilingNanoUsd);
  const embedding = embedQuestion(place, settings.embeddingModel, { ...deps, ceilingNanoUsd });
  const [{ hold, statuses }, embedded] = await Promise.all([admitting, embedding]);
  return { embedded, hold, statuses };
}

/** What cost nothing was never reserved. */
export async function settleUses(
  deps: AskingDeps,
  { workspaceId, userId }: PersonActor,
  hold: Hold,
  entries: readonly UsageEntry[],
): Promise<void> {
  if (hold.ceilingNanoUsd === 0) return;
  await settle({ settlement: { ...hold, workspaceId, userId, entries }, session: null }, deps);
}
