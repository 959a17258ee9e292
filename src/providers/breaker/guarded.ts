// Work at a provider behind its breaker: not begun while it rests, its outcome told when it has ended.
import { ProviderFailure } from "../provider-failure.ts";
import type { BreakerClient } from "./breaker.client.ts";
import { outcomeOf } from "./breaker.ts";

/** Throws `unreachable` at once where the breaker is open. */
export async function guarded<T>(
  breakers: Pick<BreakerClient, "permit" | "report">,
  model: string,
  work: () => Promise<T>,
): Promise<T> {
  const permit = await breakers.permit(model);
  if (permit === "refused") throw new ProviderFailure("unreachable", model);
  try {
    const result = await work();
    if (permit === "probe") await breakers.report(model, "success", permit);
    return result;
  } catch (error) {
    if (error instanceof ProviderFailure) await breakers.report(model, outcomeOf(error.kind), permit);
    throw error;
  }
}
