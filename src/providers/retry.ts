// When to ask again: exponential backoff with full jitter by the kind of failure. Pure.
import type { ProviderFailureKind } from "./provider-failure.ts";

interface RetryRule {
  /** Tries in all, the first included */
  attempts: number;
  baseMs: number;
}

const rateLimit: RetryRule = { attempts: 5, baseMs: 30_000 };
const timeout: RetryRule = { attempts: 3, baseMs: 2_000 };
const connection: RetryRule = { attempts: 4, baseMs: 1_000 };

/** Kinds that aren't here can't heal by asking again. */
const rules: Readonly<Partial<Record<ProviderFailureKind, RetryRule>>> = {
  rate_limited: rateLimit,
  timeout_headers: timeout,
  timeout_first_token: timeout,
  timeout_total: timeout,
  stalled: timeout,
  unreachable: connection,
  server_error: connection,
  error_in_stream: connection,
  cut: connection,
};

export interface RetryBudget {
  /** Tries after the first */
  maxRetries: number;
  maxDelayMs: number;
  /** From the first try to the last, waiting included */
  totalMs: number;
}

export const chatBudget = (config: { chatRetries: number; retryTotalMs: number }): RetryBudget => ({
  maxRetries: config.chatRetries,
  maxDelayMs: 16_000,
  totalMs: config.retryTotalMs,
});

export const embeddingBudget = (config: { embeddingRetries: number; retryTotalMs: number }): RetryBudget => ({
  maxRetries: config.embeddingRetries,
  maxDelayMs: 32_000,
  totalMs: config.retryTotalMs,
});

export interface FailedTry {
  kind: ProviderFailureKind;
  retryAfterMs: number | undefined;
  /** 1 for the first */
  attempt: number;
  /** Since the first try began */
  elapsedMs: number;
}

/**
 * How long to wait before the next try; undefined: don't. `random` gives 0 up to 1. What Retry-After asks for is
 * waited in full, or, where the budget doesn't hold it, not at all.
 */
export function retryDelayMs(failed: FailedTry, budget: RetryBudget, random: () => number): number | undefined {
  const rule = rules[failed.kind];
  if (!rule || failed.attempt >= Math.min(rule.attempts, budget.maxRetries + 1)) return undefined;
  const ceilingMs = Math.min(rule.baseMs * 2 ** (failed.attempt - 1), budget.maxDelayMs);
  const delayMs = failed.retryAfterMs ?? Math.round(random() * ceilingMs);
  return failed.elapsedMs + delayMs <= budget.totalMs ? delayMs : undefined;
}
