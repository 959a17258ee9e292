// Whatever happens to a ledger: its limits hold, and nobody's money or calls are lost or counted twice.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/limits/ledger.ts";
import type { LedgerRequest, LedgerRules } from "../../src/limits/ledger-types.ts";
import type { WindowRule } from "../../src/limits/window.ts";
import {
  callsIn,
  copyOf,
  type Facts,
  isTimely,
  ledgerAfter,
  noFacts,
  requests,
  reservedIn,
  rulesOf,
  runningIn,
  type Step,
  someRules,
  spentIn,
  startMs,
  steps,
  take,
} from "../support/ledger-run.ts";

const roomy = rulesOf({ calls: [100, 100], usd: [1_000, 1_000], concurrent: 100 });
const longest = Math.max(...roomy.budgets.map(({ windowMs }) => windowMs));

const asked = (fields: Partial<LedgerRequest> = {}): LedgerRequest => ({
  id: "one",
  weight: 1,
  worstNanoUsd: 100,
  leastNanoUsd: 10,
  holdMs: 1_000,
  learns: true,
  holds: true,
  ...fields,
});

const usedBy = (ledger: Ledger, rules: LedgerRules, nowMs: number) =>
  Object.fromEntries(ledger.status(rules, nowMs).map(({ name, used, reserved }) => [name, used + reserved]));

type Check = (ledger: Ledger, facts: Facts) => void;

function run(rules: LedgerRules, given: readonly Step[], check: Check, isTaken: typeof isTimely = () => true): void {
  const ledger = new Ledger();
  const facts = noFacts();
  for (const step of given) {
    if (!isTaken(facts, step)) continue;
    take(ledger, facts, step, rules);
    check(ledger, facts);
  }
}

/** What a ledger answers from now on. */
function answersOf(ledger: Ledger, rules: LedgerRules, given: readonly Step[], nowMs: number) {
  const facts = { ...noFacts(), nowMs };
  return given.map((step) => [take(ledger, facts, step, rules), ledger.status(rules, facts.nowMs)]);
}

const slotLater = (rule: WindowRule) => ({ ...rule, windowMs: rule.windowMs + rule.windowMs / 60 });

describe("Whatever happens, a ledger", () => {
  it("never has more spent and reserved than any budget allows", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        const check: Check = (_, facts) => {
          for (const rule of rules.budgets) {
            expect(spentIn(facts, rule) + reservedIn(facts)).toBeLessThanOrEqual(rule.limit);
          }
        };
        run(rules, given, check, isTimely);
      }),
    );
  });

  it("goes over a budget by no more than what came too late to be held back", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        run(rules, given, (_, facts) => {
          for (const rule of rules.budgets) {
            expect(spentIn(facts, rule) + reservedIn(facts)).toBeLessThanOrEqual(rule.limit + facts.strayNanoUsd);
          }
        });
      }),
    );
  });

  it("never counts more calls than any window allows", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        run(rules, given, (_, facts) => {
          for (const rule of rules.windows) expect(callsIn(facts, rule)).toBeLessThanOrEqual(rule.limit);
        });
      }),
    );
  });

  it("never has more weighted calls open than may be, and knows of each", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        run(rules, given, (ledger, facts) => {
          expect(runningIn(facts)).toBeLessThanOrEqual(rules.concurrent.limit + facts.strayCalls);
          expect(usedBy(ledger, rules, facts.nowMs).concurrent).toBe(runningIn(facts));
        });
      }),
    );
  });

  it("forgets no money and no call before its window is over, and keeps none for longer than a slot", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        run(rules, given, (ledger, facts) => {
          const used = usedBy(ledger, rules, facts.nowMs);
          for (const rule of rules.windows) {
            expect(used[rule.name]).toBeGreaterThanOrEqual(callsIn(facts, rule));
            expect(used[rule.name]).toBeLessThanOrEqual(callsIn(facts, slotLater(rule)));
          }
          for (const rule of rules.budgets) {
            expect(used[rule.name]).toBeGreaterThanOrEqual(spentIn(facts, rule) + reservedIn(facts));
            expect(used[rule.name]).toBeLessThanOrEqual(spentIn(facts, slotLater(rule)) + reservedIn(facts));
          }
        });
      }),
    );
  });

  it("grants no id that it holds or has settled", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        const ledger = new Ledger();
        const facts = noFacts();
        for (const step of given) {
          const isKnown = step.kind === "admit" && (facts.open.has(step.id) || facts.settled.has(step.id));
          const told = take(ledger, facts, step, rules);
          if (isKnown) expect(told).toMatchObject({ kind: "repeated" });
          else expect(told).not.toMatchObject({ kind: "repeated" });
        }
      }),
    );
  });

  it("answers the same when it has been written and read", () => {
    fc.assert(
      fc.property(someRules, steps, steps, (rules, given, next) => {
        const { ledger, facts } = ledgerAfter(rules, given);
        const copy = copyOf(ledger);
        expect(answersOf(copy, rules, next, facts.nowMs)).toEqual(answersOf(ledger, rules, next, facts.nowMs));
        expect(copy.nextExpiryMs).toBe(ledger.nextExpiryMs);
      }),
    );
  });

  it("doesn't remember a call that it refused", () => {
    fc.assert(
      fc.property(someRules, steps, requests, steps, (rules, given, request, next) => {
        const { ledger, facts } = ledgerAfter(rules, given);
        const untouched = copyOf(ledger);
        if (ledger.admit(request, rules, facts.nowMs).kind === "granted") return;
        expect(answersOf(ledger, rules, next, facts.nowMs)).toEqual(answersOf(untouched, rules, next, facts.nowMs));
      }),
    );
  });

  it("doesn't remember a call that was released, however late", () => {
    fc.assert(
      fc.property(someRules, steps, requests, fc.nat(30_000), steps, (rules, given, request, ms, next) => {
        const { ledger, facts } = ledgerAfter(rules, given);
        const untouched = copyOf(ledger);
        const id = "released";
        ledger.admit({ ...request, id, holds: true }, rules, facts.nowMs);
        ledger.release(id, facts.nowMs + ms);
        const laterMs = facts.nowMs + ms;
        expect(answersOf(ledger, rules, next, laterMs)).toEqual(answersOf(untouched, rules, next, laterMs));
        expect(ledger.nextExpiryMs).toBe(untouched.nextExpiryMs);
      }),
    );
  });
});

describe("Settling", () => {
  it("books what the call did cost, once, and gives the rest back", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    for (const cost of [30, 30, 99]) ledger.settle("one", cost, roomy.budgets, startMs + 5);
    expect(ledger.status(roomy, startMs + 5).slice(2, 4)).toMatchObject([
      { used: 30, reserved: 0, left: 970 },
      { used: 30, reserved: 0, left: 970 },
    ]);
  });

  it("a second time changes nothing, whatever happened since", () => {
    fc.assert(
      fc.property(someRules, steps, fc.nat(500), steps, (rules, given, cost, next) => {
        const { ledger, facts } = ledgerAfter(rules, given);
        fc.pre(facts.settled.size > 0);
        const untouched = copyOf(ledger);
        for (const id of facts.settled) ledger.settle(id, cost, rules.budgets, facts.nowMs);
        expect(answersOf(ledger, rules, next, facts.nowMs)).toEqual(answersOf(untouched, rules, next, facts.nowMs));
      }),
    );
  });

  it("books what was never admitted, or had expired, just the same: once", () => {
    for (const isAdmitted of [true, false]) {
      const ledger = new Ledger();
      if (isAdmitted) ledger.admit(asked(), roomy, startMs);
      ledger.expire(startMs + 1_000);
      for (const cost of [70, 70]) ledger.settle("one", cost, roomy.budgets, startMs + 1_500);
      expect(usedBy(ledger, roomy, startMs + 1_500)["usd-long"]).toBe(70);
      expect(ledger.admit(asked(), roomy, startMs + 1_500)).toEqual({ kind: "repeated", ceilingNanoUsd: 0 });
    }
  });

  it("leaves no trace in the budgets once their windows are over", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    ledger.settle("one", 100, roomy.budgets, startMs);
    const statuses = ledger.status(roomy, startMs + longest + longest / 60);
    expect(statuses.every(({ used, left, limit, resetAtMs }) => used === 0 && left === limit && !resetAtMs)).toBe(true);
  });
});

describe("A reservation", () => {
  it.each([
    ["released", (ledger: Ledger) => ledger.release("one", startMs + 999)],
    ["settled", (ledger: Ledger) => ledger.settle("one", 0, roomy.budgets, startMs + 999)],
    ["expired", (ledger: Ledger) => ledger.expire(startMs + 1_000)],
  ])("gives its place and its money back when it is %s", (_, end) => {
    const rules = rulesOf({ calls: [100, 100], usd: [100, 100], concurrent: 1 });
    const ledger = new Ledger();
    expect(ledger.admit(asked(), rules, startMs)).toEqual({ kind: "granted", ceilingNanoUsd: 100 });
    const other = asked({ id: "other" });
    expect(ledger.admit(other, rules, startMs)).toMatchObject({ refusal: { rule: rules.concurrent } });
    expect(ledger.admit({ ...other, weight: 0 }, rules, startMs)).toMatchObject({ kind: "wait" });
    end(ledger);
    expect(ledger.admit(other, rules, startMs + 1_000)).toEqual({ kind: "granted", ceilingNanoUsd: 100 });
  });

  it("expires when its time is up, and stays counted", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    expect(ledger.nextExpiryMs).toBe(startMs + 1_000);
    expect(ledger.expire(startMs + 999)).toEqual([]);
    expect(ledger.expire(startMs + 1_000)).toEqual(["one"]);
    expect(ledger.nextExpiryMs).toBeUndefined();
    expect(ledger.ceilingOf("one")).toBe(0);
    expect(usedBy(ledger, roomy, startMs + 1_000)).toMatchObject({ "calls-short": 1, "usd-short": 0, concurrent: 0 });
  });

  it("holds on for as long as it is renewed, with what it was granted", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    ledger.renew("one", 7, 1, 5_000, startMs + 900);
    expect(ledger.expire(startMs + 5_899)).toEqual([]);
    expect(ledger.ceilingOf("one")).toBe(100);
    expect(ledger.expire(startMs + 5_900)).toEqual(["one"]);
  });

  it("that was renewed takes its call back from when it was counted", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    ledger.renew("one", 100, 1, 5_000, startMs + 900);
    ledger.release("one", startMs + 1_000);
    expect(usedBy(ledger, roomy, startMs + 1_000)).toMatchObject({ "calls-short": 0, "calls-long": 0 });
  });

  it("that was forgotten is held again when it is renewed, but not counted again", () => {
    const ledger = new Ledger();
    ledger.renew("one", 70, 1, 1_000, startMs);
    expect(usedBy(ledger, roomy, startMs)).toMatchObject({ "calls-short": 0, "usd-short": 70, concurrent: 1 });
    expect(ledger.admit(asked(), roomy, startMs)).toEqual({ kind: "repeated", ceilingNanoUsd: 70 });
    ledger.release("one", startMs);
    expect(usedBy(ledger, roomy, startMs)).toMatchObject({ "calls-short": 0, "usd-short": 0, concurrent: 0 });
  });

  it("that is settled isn't held again when it is renewed", () => {
    const ledger = new Ledger();
    ledger.admit(asked(), roomy, startMs);
    ledger.settle("one", 40, roomy.budgets, startMs);
    ledger.renew("one", 100, 1, 1_000, startMs);
    expect(ledger.ceilingOf("one")).toBe(0);
    expect(usedBy(ledger, roomy, startMs)).toMatchObject({ "usd-short": 40, concurrent: 0 });
  });
});

describe("A call that costs nothing", () => {
  it("is granted however much is spent", () => {
    const ledger = new Ledger();
    ledger.settle("late", 5_000, roomy.budgets, startMs);
    expect(ledger.admit(asked(), roomy, startMs)).toMatchObject({ kind: "refused" });
    expect(ledger.admit(asked({ worstNanoUsd: 0 }), roomy, startMs)).toEqual({ kind: "granted", ceilingNanoUsd: 0 });
  });
});

describe("What calls usually cost", () => {
  const shareAfter = (...costs: number[]) => {
    const ledger = new Ledger();
    for (const [place, cost] of costs.entries()) {
      ledger.admit(asked({ id: `call-${place}` }), roomy, startMs);
      ledger.settle(`call-${place}`, cost, [], startMs);
    }
    return ledger.state;
  };

  it("is the mean of the first calls, and forgets what was guessed before them", () => {
    expect(shareAfter()).toMatchObject({ usualShare: 0.2, learned: 0 });
    expect(shareAfter(60).usualShare).toBeCloseTo(0.6);
    expect(shareAfter(60, 20, 10).usualShare).toBeCloseTo(0.3);
  });

  it("then follows the later ones, each by a tenth", () => {
    const first = new Array<number>(10).fill(40);
    expect(shareAfter(...first, 90).usualShare).toBeCloseTo(0.45);
    expect(shareAfter(...first, ...new Array<number>(60).fill(90)).usualShare).toBeCloseTo(0.9, 2);
  });

  it("isn't learned from what cost nothing, was released or never reserved", () => {
    expect(shareAfter(60, 0, 0)).toMatchObject({ learned: 1 });
    const ledger = new Ledger();
    ledger.settle("unknown", 60, roomy.budgets, startMs);
    ledger.admit(asked(), roomy, startMs);
    ledger.release("one", startMs);
    expect(ledger.state).toMatchObject({ usualShare: 0.2, learned: 0 });
  });

  it("is never more than calls might have cost", () => {
    fc.assert(
      fc.property(someRules, steps, (rules, given) => {
        const { usualShare } = ledgerAfter(rules, given).ledger.state;
        expect(usualShare).toBeGreaterThan(0);
        expect(usualShare).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("A call that nothing is held for", () => {
  it("is counted with its weight, and over", () => {
    const ledger = new Ledger();
    const request = asked({ id: "", weight: 3, worstNanoUsd: 0, holds: false });
    for (const _ of [1, 2])
      expect(ledger.admit(request, roomy, startMs)).toEqual({ kind: "granted", ceilingNanoUsd: 0 });
    expect(usedBy(ledger, roomy, startMs)).toMatchObject({ "calls-short": 6, "usd-short": 0, concurrent: 0 });
    expect(ledger.nextExpiryMs).toBeUndefined();
  });
});
