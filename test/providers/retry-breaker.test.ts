// Retry and breaker over random histories.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  admit,
  type BreakerState,
  closedBreaker,
  notClosedMs,
  type Outcome,
  outcomeOf,
  type Permit,
  record,
} from "../../src/providers/breaker/breaker.ts";
import type { ProviderFailureKind } from "../../src/providers/provider-failure.ts";
import { retryDelayMs } from "../../src/providers/retry.ts";

const kinds = [
  "unreachable",
  "timeout_headers",
  "timeout_first_token",
  "timeout_total",
  "stalled",
  "authentication",
  "rate_limited",
  "model_not_found",
  "bad_request",
  "server_error",
  "error_in_stream",
  "cut",
  "garbage",
  "aborted",
] as const satisfies ProviderFailureKind[];
const budget = fc.record({
  maxRetries: fc.nat(5),
  maxDelayMs: fc.integer({ min: 1, max: 60_000 }),
  totalMs: fc.integer({ min: 1, max: 60_000 }),
});
const failed = fc.record({
  kind: fc.constantFrom(...kinds),
  retryAfterMs: fc.option(fc.nat(120_000), { nil: undefined }),
  attempt: fc.integer({ min: 1, max: 10 }),
  elapsedMs: fc.nat(90_000),
});
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("a retry", () => {
  it("never goes beyond the budget, and waits what Retry-After asks for or not at all", () => {
    fc.assert(
      fc.property(failed, budget, random, (failure, limits, chance) => {
        const delayMs = retryDelayMs(failure, limits, () => chance);
        if (delayMs === undefined) return;
        expect(failure.attempt).toBeLessThanOrEqual(limits.maxRetries);
        expect(failure.elapsedMs + delayMs).toBeLessThanOrEqual(limits.totalMs);
        if (failure.retryAfterMs === undefined) expect(delayMs).toBeLessThanOrEqual(limits.maxDelayMs);
        else expect(delayMs).toBe(failure.retryAfterMs);
      }),
    );
  });

  it("never follows what can't heal", () => {
    fc.assert(
      fc.property(failed, budget, (failure, limits) => {
        for (const kind of ["authentication", "model_not_found", "bad_request", "garbage", "aborted"] as const) {
          expect(retryDelayMs({ ...failure, kind }, limits, () => 0)).toBeUndefined();
        }
      }),
    );
  });

  it.each([
    ["rate_limited", 5, 30_000],
    ["timeout_headers", 3, 2_000],
    ["unreachable", 4, 1_000],
  ] as const)("%s: %d tries, from up to %d ms", (kind, attempts, baseMs) => {
    const patient = { maxRetries: 9, maxDelayMs: 1e9, totalMs: 1e9 };
    const delays = Array.from({ length: attempts }, (_, index) =>
      retryDelayMs({ kind, retryAfterMs: undefined, attempt: index + 1, elapsedMs: 0 }, patient, () => 1),
    );
    expect(delays).toEqual([...Array.from({ length: attempts - 1 }, (_, index) => baseMs * 2 ** index), undefined]);
  });
});

const rules = { failures: 3, windowMs: 1_000, restMs: 500, probes: 2 };
interface Step {
  waitMs: number;
  outcome: Outcome;
}
const histories = fc.array(
  fc.record({ waitMs: fc.nat(700), outcome: fc.constantFrom<Outcome>("success", "failure", "abandoned") }),
  { maxLength: 60 },
);

/** Plays requests one after the other, each ending before the next begins. */
function play(
  steps: readonly Step[],
  check: (seen: { before: BreakerState; permit: Permit; after: BreakerState; nowMs: number }) => void,
): void {
  let state: BreakerState = closedBreaker;
  let nowMs = 0;
  for (const { waitMs, outcome } of steps) {
    nowMs += waitMs;
    const before = state;
    const admission = admit(before, rules, nowMs);
    state =
      admission.permit === "refused"
        ? admission.state
        : record(admission.state, outcome, admission.permit, rules, nowMs);
    check({ before, permit: admission.permit, after: state, nowMs });
  }
}

describe("a breaker", () => {
  it("refuses while it rests, and only then or while enough probes are under way", () => {
    fc.assert(
      fc.property(histories, (steps) => {
        play(steps, ({ before, permit, nowMs }) => {
          const rests = before.mode === "open" && nowMs < before.untilMs;
          expect(permit === "refused").toBe(rests);
        });
      }),
    );
  });

  it("opens at the failures that the rules name within their window, no sooner", () => {
    fc.assert(
      fc.property(histories, (steps) => {
        play(steps, ({ before, after, nowMs }) => {
          if (before.mode !== "closed" || after.mode !== "open") return;
          expect(before.failedAtMs.filter((at) => nowMs - at < rules.windowMs).length).toBe(rules.failures - 1);
        });
      }),
    );
  });

  it("knows for how long it hasn't been closed, whatever its probes came to", () => {
    fc.assert(
      fc.property(histories, (steps) => {
        let openedAtMs: number | undefined;
        play(steps, ({ after, nowMs }) => {
          openedAtMs = after.mode === "closed" ? undefined : (openedAtMs ?? nowMs);
          expect(notClosedMs(after, nowMs + 7)).toBe(openedAtMs === undefined ? 0 : nowMs + 7 - openedAtMs);
        });
      }),
    );
    expect(notClosedMs({ mode: "open", untilMs: 100 }, 1_000)).toBe(0);
  });

  it("closes on a probe's success and rests again on its failure", () => {
    const open: BreakerState = { mode: "open", untilMs: 100, sinceMs: 50 };
    const probing = admit(open, rules, 100);
    expect(probing.permit).toBe("probe");
    expect(record(probing.state, "success", "probe", rules, 110)).toEqual(closedBreaker);
    expect(record(probing.state, "failure", "probe", rules, 110)).toEqual({ mode: "open", untilMs: 610, sinceMs: 50 });
  });

  it("counts probes, gives back those that are abandoned, and forgets those that never report", () => {
    const first = admit({ mode: "open", untilMs: 0 }, rules, 0);
    const second = admit(first.state, rules, 1);
    expect([first.permit, second.permit, admit(second.state, rules, 2).permit]).toEqual(["probe", "probe", "refused"]);
    expect(admit(record(second.state, "abandoned", "probe", rules, 3), rules, 3).permit).toBe("probe");
    expect(admit(second.state, rules, 600).permit).toBe("probe");
  });

  it("isn't moved by what was asked before it opened, nor by callers' own faults", () => {
    const open: BreakerState = { mode: "open", untilMs: 100 };
    for (const outcome of ["success", "failure", "abandoned"] as const)
      expect(record(open, outcome, "closed", rules, 50)).toBe(open);
    expect(kinds.filter((kind) => outcomeOf(kind) === "abandoned")).toEqual([
      "model_not_found",
      "bad_request",
      "aborted",
    ]);
  });
});
