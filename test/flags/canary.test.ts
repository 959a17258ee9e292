// Who is in a canary, and when it is taken back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Canary, type CanaryOutcome, figuresOf, isIn, placeOf, verdictOn } from "../../src/flags/canary.ts";
import { canaryAlert } from "../../src/flags/canary-alert.ts";
import { newId } from "../../src/platform/ids.ts";

const names = fc.string({ minLength: 1, maxLength: 20 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const outcomes = fc.array(fc.record({ failed: fc.boolean(), tookMs: fc.nat(60_000) }), { maxLength: 300 });
const rules = fc.record({
  maxErrorRate: shares,
  maxP99Ms: fc.integer({ min: 100, max: 60_000 }),
  leastAnswers: fc.integer({ min: 1, max: 100 }),
});

describe("a canary's share", () => {
  it("takes a user in or not, always the same, and whoever is in stays in while it grows", () => {
    fc.assert(
      fc.property(names, fc.uuid(), shares, shares, (name, userId, share, other) => {
        const [less, more] = [Math.min(share, other), Math.max(share, other)];
        expect(isIn({ name, share: less }, userId)).toBe(isIn({ name, share: less }, userId));
        if (isIn({ name, share: less }, userId)) expect(isIn({ name, share: more }, userId)).toBe(true);
        expect(isIn({ name, share: 0 }, userId)).toBe(false);
        expect(isIn({ name, share: 1 }, userId)).toBe(true);
      }),
    );
  });

  it.each([0.05, 0.25, 0.5])("of %d takes in about that part of ids that were made one after the other", (share) => {
    const ids = Array.from({ length: 4_000 }, newId);
    const taken = ids.filter((id) => isIn({ name: "a-candidate", share }, id)).length / ids.length;
    expect(Math.abs(taken - share)).toBeLessThan(0.04);
  });

  it("takes other users under another name", () => {
    const ids = Array.from({ length: 4_000 }, newId);
    const both = ids.filter((id) => placeOf("one", id) < 0.5 && placeOf("two", id) < 0.5).length / ids.length;
    expect(Math.abs(both - 0.25)).toBeLessThan(0.05);
  });
});

describe("a verdict", () => {
  it("is none before there are enough answers, nor where all is well", () => {
    fc.assert(
      fc.property(outcomes, rules, (list, rule) => {
        if (list.length < rule.leastAnswers) expect(verdictOn(list, rule)).toBeNull();
        const good = list.map(() => ({ failed: false, tookMs: rule.maxP99Ms }));
        expect(verdictOn(good, rule)).toBeNull();
      }),
    );
  });

  it("is against more errors than are allowed, and against them alone or times that are too long", () => {
    fc.assert(
      fc.property(outcomes, rules, (list, rule) => {
        const verdict = verdictOn(list, { ...rule, leastAnswers: 1 });
        const { errorRate, p99Ms } = figuresOf(list);
        const tooMany = list.length > 0 && errorRate > rule.maxErrorRate;
        expect(verdict?.because === "error_rate").toBe(tooMany);
        if (verdict?.because === "p99") expect(p99Ms).toBeGreaterThan(rule.maxP99Ms);
      }),
    );
  });

  it("is against a p99 that is too long: more than one in a hundred, and more than one", () => {
    const rule = { maxErrorRate: 0.1, maxP99Ms: 15_000, leastAnswers: 20 };
    const slowOf = (slow: number, all: number): CanaryOutcome[] =>
      Array.from({ length: all }, (_, index) => ({ failed: false, tookMs: index < slow ? 15_001 : 900 }));
    expect(verdictOn(slowOf(1, 20), rule)).toBeNull();
    expect(verdictOn(slowOf(2, 20), rule)).toMatchObject({ because: "p99", figures: { p99Ms: 15_001 } });
    expect(verdictOn(slowOf(3, 300), rule)).toBeNull();
    expect(verdictOn(slowOf(4, 300), rule)?.because).toBe("p99");
  });

  it("is against 3 errors in 20, not against 2", () => {
    const rule = { maxErrorRate: 0.1, maxP99Ms: 15_000, leastAnswers: 20 };
    const failedOf = (failed: number): CanaryOutcome[] =>
      Array.from({ length: 20 }, (_, index) => ({ failed: index < failed, tookMs: 500 }));
    expect(verdictOn(failedOf(2), rule)).toBeNull();
    expect(verdictOn(failedOf(3), rule)).toMatchObject({ because: "error_rate", figures: { errorRate: 0.15 } });
  });
});

describe("the alert", () => {
  const canary: Canary = {
    name: "faster",
    run: newId(),
    share: 0.05,
    chain: ["openai/ok"],
    features: [],
    maxErrorRate: 0.1,
    maxP99Ms: 15_000,
    leastAnswers: 20,
    startedAtMs: 0,
    rolledBack: null,
  };
  const figures = { answers: 40, errorRate: 0.125, p99Ms: 900 };

  it("tells what was wrong, for an hour", () => {
    const rolledBack = { because: "error_rate" as const, atMs: 1_000, figures };
    expect(canaryAlert({ ...canary, rolledBack }, 2_000)).toMatchObject({
      rule: "canary.rolled_back",
      subject: canary.run,
      severity: "critical",
      summary: "The canary faster was rolled back: 12.5 % errors in its last 40 answers.",
      details: { share_percent: 5, error_rate: 0.125 },
    });
    expect(canaryAlert({ ...canary, rolledBack }, 2_000 + 3_600_000)).toBeUndefined();
    expect(canaryAlert(canary, 2_000)).toBeUndefined();
  });
});
