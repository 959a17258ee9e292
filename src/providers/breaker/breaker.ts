// The circuit breaker's rules: closed, open, half open. Pure: time is passed in.
import type { ProviderFailureKind } from "../provider-failure.ts";

export interface BreakerRules {
  /** Failures within windowMs that open it */
  failures: number;
  windowMs: number;
  restMs: number;
  /** Probes at once while half open */
  probes: number;
}

export type BreakerState =
  | { mode: "closed"; failedAtMs: readonly number[] }
  /** `sinceMs`: since when it isn't closed; unknown of one that an earlier release has opened */
  | { mode: "open"; untilMs: number; sinceMs?: number }
  /** When each probe under way began: one that never reports is forgotten after restMs. */
  | { mode: "half_open"; probedAtMs: readonly number[]; sinceMs?: number };

export type BreakerMode = BreakerState["mode"];
export type Permit = "closed" | "probe" | "refused";
export type Outcome = "success" | "failure" | "abandoned";

export const closedBreaker: BreakerState = { mode: "closed", failedAtMs: [] };

/** May a request go? An open breaker that has rested becomes half open here. */
export function admit(
  state: BreakerState,
  rules: BreakerRules,
  nowMs: number,
): { state: BreakerState; permit: Permit } {
  if (state.mode === "closed") return { state, permit: "closed" };
  if (state.mode === "open" && nowMs < state.untilMs) return { state, permit: "refused" };
  const underWay = state.mode === "half_open" ? state.probedAtMs.filter((at) => nowMs - at < rules.restMs) : [];
  const { sinceMs = nowMs } = state;
  if (underWay.length >= rules.probes)
    return { state: { mode: "half_open", probedAtMs: underWay, sinceMs }, permit: "refused" };
  return { state: { mode: "half_open", probedAtMs: [...underWay, nowMs], sinceMs }, permit: "probe" };
}

/** How a request that was admitted has ended. */
export function record(
  state: BreakerState,
  outcome: Outcome,
  permit: Permit,
  rules: BreakerRules,
  nowMs: number,
): BreakerState {
  if (state.mode === "closed") return outcome === "failure" ? afterFailure(state.failedAtMs, rules, nowMs) : state;
  // What was admitted before it opened says nothing about how it is now.
  if (state.mode === "open" || permit !== "probe") return state;
  if (outcome === "success") return closedBreaker;
  const { sinceMs = nowMs } = state;
  if (outcome === "failure") return { mode: "open", untilMs: nowMs + rules.restMs, sinceMs };
  return { mode: "half_open", probedAtMs: state.probedAtMs.slice(1), sinceMs };
}

function afterFailure(earlier: readonly number[], rules: BreakerRules, nowMs: number): BreakerState {
  const failedAtMs = [...earlier.filter((at) => nowMs - at < rules.windowMs), nowMs];
  return failedAtMs.length >= rules.failures
    ? { mode: "open", untilMs: nowMs + rules.restMs, sinceMs: nowMs }
    : { mode: "closed", failedAtMs };
}

/** For how long it hasn't been closed */
export const notClosedMs = (state: BreakerState, nowMs: number): number =>
  state.mode === "closed" ? 0 : Math.max(0, nowMs - (state.sinceMs ?? nowMs));

/** A caller's own fault, a caller that leaves and what was never asked say nothing about the model. */
const harmless: ReadonlySet<ProviderFailureKind> = new Set([
  "aborted",
  "bad_request",
  "model_not_found",
  "switched_off",
]);

export const outcomeOf = (kind: ProviderFailureKind): Outcome => (harmless.has(kind) ? "abandoned" : "failure");
