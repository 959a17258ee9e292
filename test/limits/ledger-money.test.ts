// How far a budget's money goes: all of it is spent where there are calls enough, and who needs none is not held up for ever.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/limits/ledger.ts";
import type { LedgerRequest, LedgerRules } from "../../src/limits/ledger-types.ts";
import type { WindowRule } from "../../src/limits/window.ts";
import { ledgerAfter, requests, someRules, steps } from "../support/ledger-run.ts";

const nowMs = 1_700_000_640_000;
const budget = (name: string, limit: number, windowMs: number): WindowRule => ({
  name,
  limit,
  windowMs,
  isMoney: true,
});
const budgetsOf = (limit: number) => [budget("usd-hour", limit, 3_600_000), budget("usd-day", 3 * limit, 86_400_000)];
const usedOf = (ledger: Ledger, budgets: readonly WindowRule[]) =>
  ledger.status({ windows: [], budgets }, nowMs).map(({ used }) => used);

interface Rush {
  ledger: Ledger;
  budgets: readonly WindowRule[];
  callers: number;
  parallel: number;
  /** What each call costs, and what it might and must have */
  cost: number;
  worst: number;
  least: number;
  /** Whose call ends next */
  pick: () => number;
}

/** As many callers at once as `parallel`; those told to wait ask again whenever a call is settled. Tells how many were served. */
function serve({ ledger, budgets, callers, parallel, cost, worst, least, pick }: Rush): number {
  const rules: LedgerRules = { windows: [], budgets };
  const open: string[] = [];
  let waiting: string[] = [];
  let arrived = 0;
  let served = 0;
  const ask = (id: string) => {
    const request = {
      id,
      weight: 1,
      worstNanoUsd: worst,
      leastNanoUsd: least,
      holdMs: 60_000,
      learns: true,
      holds: true,
    };
    const decision = ledger.admit(request, rules, nowMs);
    if (decision.kind === "granted") {
      expect(decision.ceilingNanoUsd).toBeGreaterThanOrEqual(cost);
      open.push(id);
    }
    return decision.kind === "wait";
  };
  const arrive = () => {
    while (arrived < callers && open.length + waiting.length < parallel) {
      const id = `call-${arrived++}`;
      if (ask(id)) waiting.push(id);
    }
  };
  for (arrive(); open.length > 0; arrive()) {
    const [id = ""] = open.splice(pick() % open.length, 1);
    ledger.settle(id, cost, budgets, nowMs);
    served += 1;
    for (const { used, reserved, limit } of ledger.status(rules, nowMs))
      expect(used + reserved).toBeLessThanOrEqual(limit);
    waiting = waiting.filter(ask);
  }
  expect(waiting).toEqual([]);
  expect(arrived).toBe(callers);
  return served;
}

describe("A budget of N times what a call costs", () => {
  const rushes = fc.record({
    count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 })),
    more: fc.nat(60),
    cost: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000_000_000 })),
    times: fc.integer({ min: 1, max: 50 }),
    leastShare: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
    parallel: fc.integer({ min: 1, max: 200 }),
    picks: fc.infiniteStream(fc.nat()),
  });

  it("serves N calls, no more and no fewer, however many come at once and however much each might have cost", () => {
    fc.assert(
      fc.property(rushes, ({ count, more, cost, times, leastShare, parallel, picks }) => {
        const ledger = new Ledger();
        const budgets = budgetsOf(count * cost);
        const least = Math.max(1, Math.floor(cost * leastShare));
        const pick = () => picks.next().value ?? 0;
        const callers = count + more;
        const served = serve({ ledger, budgets, callers, parallel, cost, worst: times * cost, least, pick });
        expect(served).toBe(count);
        expect(usedOf(ledger, budgets)).toEqual([count * cost, count * cost]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("A request that can be answered without money", () => {
  const free = requests.map((request): LedgerRequest => ({ ...request, id: "free", leastNanoUsd: 0 }));
  const budgetsAlone = ({ budgets }: LedgerRules): LedgerRules => ({ windows: [], budgets });

  it("gets what is left, be it nothing, where nothing is reserved", () => {
    const ledger = new Ledger();
    const rules = { windows: [], budgets: budgetsOf(100) };
    const request = {
      id: "one",
      weight: 1,
      worstNanoUsd: 500,
      leastNanoUsd: 0,
      holdMs: 1_000,
      learns: true,
      holds: false,
    };
    for (const [spent, left] of [
      [0, 100],
      [70, 30],
      [30, 0],
      [80, 0],
    ] as const) {
      ledger.settle(`${spent}`, spent, rules.budgets, nowMs);
      expect(ledger.admit(request, rules, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: left });
    }
  });

  it("is granted at once, whatever was spent and is reserved", () => {
    fc.assert(
      fc.property(someRules, steps, free, (rules, given, request) => {
        const { ledger, facts } = ledgerAfter(rules, given);
        const before = ledger.status(budgetsAlone(rules), facts.nowMs);
        const decision = ledger.admit(request, budgetsAlone(rules), facts.nowMs);
        const left = Math.min(request.worstNanoUsd, ...before.map((status) => status.left));
        expect(decision).toEqual({ kind: "granted", ceilingNanoUsd: left });
      }),
    );
  });
});
