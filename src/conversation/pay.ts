// Work in the background that costs money: reserved before it, booked after it, for the user who caused it.

import { embeddingEntry } from "../answer/usage-entries.ts";
import type { EmbeddingBill } from "../knowledge/ingest.ts";
import { newId } from "../platform/ids.ts";
import { type SettleDeps, settle } from "./settle.ts";

/** Throws `limited` where the budget is used up, and whatever the work throws. */
export async function pay<T>(bill: EmbeddingBill, work: () => Promise<T>, deps: SettleDeps): Promise<T> {
  if (bill.costNanoUsd === 0) return work();
  const { userId, workspaceId, costNanoUsd } = bill;
  const call = {
    id: newId(),
    endpointClass: null,
    isQuestion: false,
    worstNanoUsd: costNanoUsd,
    leastNanoUsd: costNanoUsd,
  };
  const { hold } = await deps.limits.admit({ userId, plan: null }, call);
  const startedAt = performance.now();
  try {
    const result = await work();
    const entry = embeddingEntry({ ...bill, durationMs: Math.round(performance.now() - startedAt) });
    await settle({ settlement: { ...hold, workspaceId, userId, entries: [entry] }, session: null }, deps);
    return result;
  } catch (error) {
    await deps.limits.release(hold);
    throw error;
  }
}
