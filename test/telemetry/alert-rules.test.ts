// The rules alone: when something is amiss, when it is over, and that neither is told twice.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calmPart,
  type Facts,
  least,
  type OpenAlert,
  readingsOf,
  ruleNames,
  step,
} from "../../src/telemetry/alerts/rules.ts";
import { bucketsMs } from "../../src/telemetry/metrics/definitions.ts";
import type { Tallies } from "../../src/telemetry/metrics/tallies.ts";
import { alertThresholds as thresholds } from "../support/alerts.ts";

const minuteMs = 60_000;
const model = "openai/ok";
const noTokens = { today: 0, usual: 0, days: 0 };
const nothing: Omit<Facts, "snapshots"> = { breakers: [], tokens: noTokens };

/** All windows tell the same: that came within the last five minutes, and before it nothing did. */
const factsOf = (tallies: Tallies, more: Partial<Facts> = {}): Facts => ({
  ...nothing,
  snapshots: [0, 45, 55, 60].map((minute) => ({ atMs: minute * minuteMs, tallies: minute === 60 ? tallies : {} })),
  ...more,
});
const stepAt = (facts: Facts, open: readonly OpenAlert[] = []) => step(readingsOf(facts, thresholds), open);
const rulesOf = (facts: Facts) => stepAt(facts).opened.map(({ rule }) => rule);
const answersTaking = (ms: number, count: number): Tallies => ({
  [`answers in bucket ${bucketsMs.findIndex((upTo) => ms <= upTo)}`]: count,
});
const isOpen = (rule: string, subject = "all"): OpenAlert => ({ id: rule, rule, subject });

const tallies = fc.record({
  requests: fc.nat({ max: 500 }),
  failed: fc.nat({ max: 500 }),
  limited: fc.nat({ max: 500 }),
  answers: fc.nat({ max: 500 }),
  truncated: fc.nat({ max: 500 }),
  injections: fc.nat({ max: 30 }),
  "hits of response": fc.nat({ max: 300 }),
  "misses of response": fc.nat({ max: 300 }),
  "answers in bucket 9": fc.nat({ max: 300 }),
  "answers in bucket 13": fc.nat({ max: 300 }),
});
const facts = fc.record({
  tallies,
  notClosedMs: fc.nat({ max: 20 * minuteMs }),
  tokens: fc.record({ today: fc.nat({ max: 1e6 }), usual: fc.nat({ max: 1e6 }), days: fc.nat({ max: 14 }) }),
});
const anyFacts = facts.map(({ tallies: came, notClosedMs, tokens }) =>
  factsOf(came, { breakers: [{ model, notClosedMs }], tokens }),
);
const openOf = (alerts: readonly { rule: string; subject: string }[]): OpenAlert[] =>
  alerts.map(({ rule, subject }) => ({ id: `${rule}:${subject}`, rule, subject }));

describe("a rule", () => {
  it.each<[string, string[], Facts]>([
    ["5 of 100 requests", [], factsOf({ requests: 100, failed: 5 })],
    ["6 of 100 requests", ["errors"], factsOf({ requests: 100, failed: 6 })],
    ["4 of 20 requests", [], factsOf({ requests: 20, failed: 4 })],
    ["5 of 19 requests", [], factsOf({ requests: 19, failed: 5 })],
    ["100 slow answers", ["slowest", "slow"], factsOf(answersTaking(15_000, 100))],
    ["99 slow answers", ["slow"], factsOf(answersTaking(15_000, 99))],
    ["19 slow answers", [], factsOf(answersTaking(15_000, 19))],
    ["answers of 5 seconds", [], factsOf(answersTaking(5_000, 200))],
    ["a breaker's 5 minutes", [], factsOf({}, { breakers: [{ model, notClosedMs: 5 * minuteMs }] })],
    ["a breaker's 6 minutes", ["breaker_open"], factsOf({}, { breakers: [{ model, notClosedMs: 6 * minuteMs }] })],
    ["151 % of usual tokens", ["tokens"], factsOf({}, { tokens: { today: 151_000, usual: 100_000, days: 3 } })],
    ["150 % of usual tokens", [], factsOf({}, { tokens: { today: 150_000, usual: 100_000, days: 3 } })],
    ["tokens of a young house", [], factsOf({}, { tokens: { today: 151_000, usual: 100_000, days: 2 } })],
    ["few tokens", [], factsOf({}, { tokens: { today: 99_999, usual: 1_000, days: 14 } })],
    ["49 hits of 100", ["cache"], factsOf({ "hits of response": 49, "misses of response": 51 })],
    ["50 hits of 100", [], factsOf({ "hits of response": 50, "misses of response": 50 })],
    ["no hit of 99", [], factsOf({ "misses of response": 99 })],
    ["11 injections", ["injections"], factsOf({ injections: 11 })],
    ["10 injections", [], factsOf({ injections: 10 })],
    ["11 of 100 requests at a limit", ["limits"], factsOf({ requests: 100, limited: 11 })],
    ["10 of 100 requests at a limit", [], factsOf({ requests: 100, limited: 10 })],
    ["21 of 100 answers cut", ["truncation"], factsOf({ answers: 100, truncated: 21 })],
    ["20 of 100 answers cut", [], factsOf({ answers: 100, truncated: 20 })],
  ])("says of %s: %j", (_, rules, at) => expect(rulesOf(at)).toEqual(rules));

  it("says nothing of what isn't known, and lets what is open be", () => {
    const open = ruleNames.map((rule) => isOpen(rule));
    const { opened, resolved } = stepAt(
      { ...nothing, snapshots: [{ atMs: 0, tallies: { requests: 9, failed: 9 } }] },
      open,
    );
    expect(opened).toEqual([]);
    expect(resolved.map(({ rule }) => rule)).toEqual(["breaker_open", "tokens"]);
  });

  it("says nothing of few things, however bad they are", () => {
    const few = fc.record({
      requests: fc.nat({ max: least.all - 1 }),
      failed: fc.nat({ max: least.all }),
      limited: fc.nat({ max: least.all }),
      answers: fc.nat({ max: least.all - 1 }),
      truncated: fc.nat({ max: least.all }),
      "misses of response": fc.nat({ max: least.cacheReads - 1 }),
      "answers in bucket 14": fc.nat({ max: least.all - 1 }),
    });
    fc.assert(
      fc.property(few, (came) => {
        expect(rulesOf(factsOf(came))).toEqual([]);
      }),
    );
  });
});

describe("an alert", () => {
  it("is told once: what is open isn't opened, and what was opened isn't over by the same facts", () => {
    fc.assert(
      fc.property(anyFacts, (at) => {
        const { opened } = stepAt(at);
        expect(stepAt(at, openOf(opened))).toEqual({ opened: [], resolved: [] });
      }),
    );
  });

  it("that is over isn't opened again by the same facts", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (before, after) => {
        const { opened, resolved } = stepAt(after, openOf(stepAt(before).opened));
        const names = resolved.map(({ id }) => id);
        for (const { rule, subject } of opened) expect(names).not.toContain(`${rule}:${subject}`);
      }),
    );
  });

  it("neither begins nor ends between the calm part of its threshold and the threshold", () => {
    const near = fc.integer({ min: Math.ceil(1_000 * calmPart * 0.05) + 1, max: 50 });
    fc.assert(
      fc.property(near, (failed) => {
        const at = factsOf({ requests: 1_000, failed });
        expect(stepAt(at).opened).toEqual([]);
        expect(stepAt(at, [isOpen("errors")]).resolved).toEqual([]);
      }),
    );
  });

  it.each<[string, OpenAlert, Facts]>([
    ["where all is well again", isOpen("errors"), factsOf({ requests: 1_000, failed: 40 })],
    ["where nobody asks any more", isOpen("errors"), factsOf({})],
    ["where nobody waits any more", isOpen("slow"), factsOf({})],
    ["of a model that is asked no more", isOpen("breaker_open", "openai/old"), factsOf({})],
    [
      "of a breaker that has closed",
      isOpen("breaker_open", model),
      factsOf({}, { breakers: [{ model, notClosedMs: 0 }] }),
    ],
    ["of a day that is over", isOpen("tokens"), factsOf({}, { tokens: { today: 5, usual: 1e6, days: 14 } })],
    ["of a cache that is no more", isOpen("cache", "old"), factsOf({})],
  ])("is over %s", (_, open, at) => expect(stepAt(at, [open])).toEqual({ opened: [], resolved: [open] }));

  it("goes on while the few that still come fail", () => {
    expect(stepAt(factsOf({ requests: 3, failed: 3 }), [isOpen("errors")]).resolved).toEqual([]);
  });

  it("of another rule than these isn't theirs to end", () => {
    expect(stepAt(factsOf({}), [isOpen("canary")]).resolved).toEqual([]);
  });
});
