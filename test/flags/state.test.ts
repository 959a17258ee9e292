// How operators' changes become what isolates see.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanaryOrder } from "../../src/flags/canary.ts";
import { canaryFeatures, featureNames, features, featuresOf } from "../../src/flags/features.ts";
import {
  canaryOf,
  changed,
  type FlagsChange,
  isModelOff,
  isOn,
  rolledBack,
  seenOf,
  untouched,
} from "../../src/flags/state.ts";
import type { RouteKey } from "../../src/identity/route-permissions.ts";
import { routePermissions } from "../../src/identity/route-permissions.ts";
import { newId } from "../../src/platform/ids.ts";

const author = { userId: newId(), reason: "test" };
const order: CanaryOrder = {
  name: "faster",
  share: 1,
  chain: ["openai/ok"],
  features: ["rerank"],
  maxErrorRate: 0.1,
  maxP99Ms: 15_000,
  leastAnswers: 20,
};
const change: fc.Arbitrary<FlagsChange> = fc.oneof(
  fc.record({ kind: fc.constant("feature" as const), name: fc.constantFrom(...featureNames), isOn: fc.boolean() }),
  fc.record({ kind: fc.constant("model" as const), id: fc.constantFrom("openai", "openai/ok"), isOn: fc.boolean() }),
  fc.record({ kind: fc.constant("canary" as const), order: fc.constant(order), run: fc.uuid() }),
  fc.record({ kind: fc.constant("no_canary" as const) }),
);

describe("changes", () => {
  it("raise the version each time, and the last fifty are remembered", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 70 }), fc.nat(), (changes, nowMs) => {
        const versions = [untouched.version];
        let state = untouched;
        for (const one of changes) {
          state = changed(state, one, author, nowMs);
          versions.push(state.version);
        }
        expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
        expect(state.history).toHaveLength(Math.min(50, changes.length));
      }),
    );
  });

  it("of one feature leave it as the last of them says", () => {
    fc.assert(
      fc.property(fc.constantFrom(...featureNames), fc.array(fc.boolean(), { minLength: 1 }), (name, wishes) => {
        const made = wishes.map((isOn): FlagsChange => ({ kind: "feature", name, isOn }));
        const state = made.reduce((before, one) => changed(before, one, author, 1), untouched);
        for (const other of featureNames) expect(isOn(seenOf(state), other)).toBe(other !== name || wishes.at(-1));
      }),
    );
  });

  it("of a running canary's share keep its run; another candidate, or one after a rollback, starts anew", () => {
    const started = changed(untouched, { kind: "canary", order, run: "one" }, author, 1);
    const grown = changed(started, { kind: "canary", order: { ...order, share: 0.5 }, run: "two" }, author, 2);
    expect(grown.canary).toMatchObject({ run: "one", share: 0.5, startedAtMs: 1 });
    const other = changed(
      grown,
      { kind: "canary", order: { ...order, chain: ["google/ok"] }, run: "three" },
      author,
      3,
    );
    expect(other.canary).toMatchObject({ run: "three", startedAtMs: 3 });
    const figures = { answers: 20, errorRate: 1, p99Ms: 1 };
    const back = started.canary && rolledBack(started, started.canary, { because: "error_rate", atMs: 4, figures });
    expect(back && seenOf(back).canary).toBeNull();
    const anew = back && changed(back, { kind: "canary", order, run: "four" }, author, 5);
    expect(anew?.canary).toMatchObject({ run: "four", rolledBack: null });
  });
});

describe("a feature that is off", () => {
  const off = changed(untouched, { kind: "feature", name: "rerank", isOn: false }, author, 1);

  it("is on for the users of a canary that has it, and for nobody else", () => {
    const seen = seenOf(changed(off, { kind: "canary", order: { ...order, share: 0.5 }, run: "one" }, author, 2));
    for (const userId of Array.from({ length: 50 }, newId)) {
      expect(isOn(seen, "rerank", userId)).toBe(canaryOf(seen, userId) !== null);
    }
    expect(isOn(seen, "rerank")).toBe(false);
  });
});

describe("a provider that is off", () => {
  const seen = (id: string) => seenOf(changed(untouched, { kind: "model", id, isOn: false }, author, 1));

  it("takes all its models along, a model itself alone, and never what the house brings along", () => {
    expect(isModelOff(seen("openai"), "openai/ok")).toBe(true);
    expect(isModelOff(seen("openai"), "openai-like/ok")).toBe(false);
    expect(isModelOff(seen("openai/ok"), "openai/ok")).toBe(true);
    expect(isModelOff(seen("openai/ok"), "openai/okay")).toBe(false);
    expect(isModelOff(seen("builtin"), "builtin/extractive")).toBe(false);
  });
});

describe("the table of features", () => {
  const keys = Object.keys(routePermissions) as RouteKey[]; // The keys of that very object.

  it("names routes that are there", () => {
    for (const name of featureNames) {
      const { routes, under } = features[name];
      const found = keys.filter((key) => featuresOf(key).includes(name));
      if (routes ?? under) expect([name, found.length]).not.toEqual([name, 0]);
      for (const prefix of under ?? []) expect(keys.some((key) => key.split(" ")[1]?.startsWith(prefix))).toBe(true);
    }
  });

  it("closes no door that operators need to open it again", () => {
    const system = keys.filter((key) => key.includes("/system/") || key.includes("/auth/login"));
    expect(system.flatMap(featuresOf)).toEqual([]);
    expect(canaryFeatures).not.toContain("registration");
  });
});
