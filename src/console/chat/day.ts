// What today has cost so far.
import { signal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";

export const today = signal<Schemas["UsageTotals"] | null>(null);
/** How often an answer has ended: whoever shows limits looks again. */
export const answersEnded = signal(0);

/** A failure leaves what was known. */
export async function loadDay(): Promise<void> {
  answersEnded.value++;
  if (!may("usage:read")) return;
  const usage = await ok(api.GET("/api/v1/usage/me")).catch(() => null);
  if (usage) today.value = usage.today;
}
