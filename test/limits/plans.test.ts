// What each plan allows, whose numbers count, and how the shards divide what everybody shares.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressRules,
  dayMs,
  endpointClassOf,
  everyClass,
  globalRules,
  nanoUsd,
  userRules,
} from "../../src/limits/plans.ts";
import type { WindowRule } from "../../src/limits/window.ts";
import { type ConfigInput, parseConfig } from "../../src/platform/config.ts";

const needed = { DATABASE_URL: "postgres://hearth@db.example.com/hearth", JWT_SECRET: "0123456789abcdef".repeat(2) };
const configWith = (input: ConfigInput = {}) => parseConfig({ ...needed, ...input });
const plansOf = (plans: unknown) => configWith({ PLANS: JSON.stringify(plans) });
const limitsOf = (rules: readonly WindowRule[]) => rules.map(({ limit }) => limit);
/** Everything that a plan says. */
const told = (config: ReturnType<typeof configWith>, plan: string) => {
  const { ofClass, ...rules } = userRules(config, plan);
  return { ...rules, classes: everyClass.map(ofClass) };
};

describe("The standard plan", () => {
  const { questions, ofClass, budgets, perRequestNanoUsd } = userRules(configWith(), "standard");

  it("allows 10 questions a minute, 100 an hour and 500 a day", () => {
    expect(questions).toEqual([
      { name: "user-minute", limit: 10, windowMs: 60_000, isMoney: false },
      { name: "user-hour", limit: 100, windowMs: 3_600_000, isMoney: false },
      { name: "user-day", limit: 500, windowMs: dayMs, isMoney: false },
    ]);
  });

  it.each([
    ["chat", 20, 200],
    ["vision", 10, 50],
    ["reasoning", 5, 20],
    ["other", 100, 1_000],
  ] as const)("allows %s %i calls a minute and %i an hour", (name, perMinute, perHour) => {
    expect(ofClass(name)).toEqual([
      { name: `${name}-minute`, limit: perMinute, windowMs: 60_000, isMoney: false },
      { name: `${name}-hour`, limit: perHour, windowMs: 3_600_000, isMoney: false },
    ]);
  });

  it("allows a dollar a request and five a day", () => {
    expect(perRequestNanoUsd).toBe(1_000_000_000);
    expect(budgets).toEqual([{ name: "user-usd-day", limit: 5_000_000_000, windowMs: dayMs, isMoney: true }]);
  });

  it("is what a plan is that nobody has set", () => {
    const house = plansOf({ standard: { questions_per_day: 7 }, team: { usd_per_day: 20 } });
    const names = fc.oneof(fc.string(), fc.constantFrom("", "__proto__", "constructor", "toString"));
    fc.assert(
      fc.property(names, (name) => {
        fc.pre(name !== "team");
        expect(told(house, name)).toEqual(told(house, "standard"));
      }),
    );
  });
});

describe("A plan", () => {
  const count = fc.integer({ min: 1, max: 1_000_000_000 });
  const usd = fc.integer({ min: 0, max: 1_000_000_000 }).map((thousandths) => thousandths / 1_000);
  const perClass = fc.record({ per_minute: count, per_hour: count });
  const settings = fc.record(
    {
      questions_per_minute: count,
      questions_per_hour: count,
      questions_per_day: count,
      usd_per_request: usd,
      usd_per_day: usd,
      classes: fc.dictionary(fc.constantFrom(...everyClass), perClass, { noNullPrototype: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );

  it("takes each number from itself, else from the house's standard, else from what is built in", () => {
    const builtIn = {
      questions_per_minute: 10,
      questions_per_hour: 100,
      questions_per_day: 500,
      usd_per_request: 1,
      usd_per_day: 5,
    };
    const builtInClasses = Object.fromEntries(
      everyClass.map((name) => {
        const [perMinute, perHour] = limitsOf(userRules(configWith(), "standard").ofClass(name));
        return [name, { per_minute: perMinute, per_hour: perHour }];
      }),
    );
    fc.assert(
      fc.property(settings, settings, (own, house) => {
        const rules = userRules(plansOf({ team: own, standard: house }), "team");
        const numbers = { ...builtIn, ...house, ...own };
        const classes = { ...builtInClasses, ...house.classes, ...own.classes };
        const { questions_per_minute, questions_per_hour, questions_per_day } = numbers;
        expect(limitsOf(rules.questions)).toEqual([questions_per_minute, questions_per_hour, questions_per_day]);
        expect(limitsOf(rules.budgets)).toEqual([nanoUsd(numbers.usd_per_day)]);
        expect(rules.perRequestNanoUsd).toBe(nanoUsd(numbers.usd_per_request));
        for (const name of everyClass) {
          expect(limitsOf(rules.ofClass(name))).toEqual([classes[name]?.per_minute, classes[name]?.per_hour]);
        }
      }),
    );
  });

  it("changes limits, never names or lengths: what was used under one plan counts under another", () => {
    const shape = (rules: readonly WindowRule[]) => rules.map(({ limit: _, ...rest }) => rest);
    fc.assert(
      fc.property(settings, (own) => {
        const [one, other] = [userRules(plansOf({ team: own }), "team"), userRules(configWith(), "standard")];
        expect(shape(one.questions)).toEqual(shape(other.questions));
        expect(shape(one.budgets)).toEqual(shape(other.budgets));
        for (const name of everyClass) expect(shape(one.ofClass(name))).toEqual(shape(other.ofClass(name)));
      }),
    );
  });

  it("keeps the other classes when it sets one", () => {
    const { ofClass } = userRules(plansOf({ team: { classes: { chat: { per_minute: 60, per_hour: 600 } } } }), "team");
    expect(limitsOf(ofClass("chat"))).toEqual([60, 600]);
    expect(limitsOf(ofClass("vision"))).toEqual([10, 50]);
  });
});

describe("endpointClassOf", () => {
  it.each([
    ["/api/v1/chat", "chat"],
    ["/api/v1/chat/sessions/{id}", "chat"],
    ["/api/v1/vision/describe", "vision"],
    ["/api/v1/reasoning", "reasoning"],
    ["/api/v1/docs", "other"],
    ["/api/v1/docs/{id}/process", "other"],
    ["/api/v1/chatter", "other"],
    ["/api/v1/other", "other"],
    ["/health/live", "other"],
    ["/", "other"],
    ["", "other"],
  ])("is by the first part of the path behind the version: %s is %s", (path, expected) => {
    expect(endpointClassOf(path)).toBe(expected);
  });
});

describe("What all users share", () => {
  const rulesOf = (config: ReturnType<typeof configWith>, shard: number) => {
    const { windows, budgets, concurrent } = globalRules(config, shard);
    return [...windows, ...budgets, concurrent];
  };

  it("is 1,000 questions and $10 an hour, $100 a day, 100 questions at once", () => {
    expect(rulesOf(configWith(), 0)).toEqual([
      { name: "global-hour", limit: 1_000, windowMs: 3_600_000, isMoney: false },
      { name: "global-usd-hour", limit: 10_000_000_000, windowMs: 3_600_000, isMoney: true },
      { name: "global-usd-day", limit: 100_000_000_000, windowMs: dayMs, isMoney: true },
      { name: "global-concurrent", limit: 100, windowMs: 0, isMoney: false },
    ]);
  });

  it("is divided among the shards without remainder, as evenly as can be", () => {
    const whole = fc.record({
      GLOBAL_SHARDS: fc.integer({ min: 1, max: 64 }).map(String),
      GLOBAL_PER_HOUR: fc.integer({ min: 1, max: 1_000_000_000 }).map(String),
      GLOBAL_CONCURRENT: fc.integer({ min: 1, max: 1_000_000 }).map(String),
      GLOBAL_USD_PER_HOUR: fc.integer({ min: 1, max: 99_999 }).map((cents) => String(cents / 100)),
      GLOBAL_USD_PER_DAY: fc.integer({ min: 1, max: 99_999 }).map((cents) => String(cents / 100)),
    });
    fc.assert(
      fc.property(whole, (input) => {
        const config = configWith(input);
        const shards = Array.from({ length: config.globalShards }, (_, shard) => limitsOf(rulesOf(config, shard)));
        const all = limitsOf(rulesOf({ ...config, globalShards: 1 }, 0));
        for (const [place, limit] of all.entries()) {
          const parts = shards.map((limits) => limits[place] ?? 0);
          expect(parts.reduce((total, part) => total + part, 0)).toBe(limit);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("An address", () => {
  it("has as many requests a minute as are set", () => {
    expect(addressRules(configWith({ ADDRESS_PER_MINUTE: "7" }))).toEqual({
      windows: [{ name: "address-minute", limit: 7, windowMs: 60_000, isMoney: false }],
      budgets: [],
    });
  });
});
