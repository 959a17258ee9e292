// Runs provider work again as the retry policy says.
import { ProviderFailure } from "./provider-failure.ts";
import { type RetryBudget, retryDelayMs } from "./retry.ts";

export interface RetryingDeps {
  budget: RetryBudget;
  /** False where it is too late for another try, whatever the policy says */
  mayRetry?: () => boolean;
  onRetry?: (failure: ProviderFailure, delayMs: number) => void;
  signal?: AbortSignal;
}

export async function retrying<T>(work: () => Promise<T>, deps: RetryingDeps): Promise<T> {
  const startedAt = Date.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const failure = healable(error, deps);
      const delayMs = retryDelayMs(
        { kind: failure.kind, retryAfterMs: failure.retryAfterMs, attempt, elapsedMs: Date.now() - startedAt },
        deps.budget,
        Math.random,
      );
      if (delayMs === undefined) throw error;
      deps.onRetry?.(failure, delayMs);
      await pause(delayMs, failure.model, deps.signal);
    }
  }
}

/** Throws on what no retry can heal, or may. */
function healable(error: unknown, { mayRetry = () => true }: RetryingDeps): ProviderFailure {
  if (error instanceof ProviderFailure && mayRetry()) return error;
  throw error;
}

/** Throws `aborted` as soon as the signal fires. */
function pause(delayMs: number, model: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(new ProviderFailure("aborted", model));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, delayMs);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
}
