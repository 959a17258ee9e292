// What a call may spend of what is left, whom it is kept from, and until when.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetState, longest, type MoneyRequest, type Reserved, spendingOf } from "../../src/limits/money.ts";

const nowMs = 1_700_000_000_000;
const ruleOf = (name: string) => ({ name, limit: 1_000, windowMs: 3_600_000, isMoney: true });

/** Of what was spent so much leaves the window a second. */
const budget = (name: string, unspent: number, freedASecond = 1): BudgetState => ({
  rule: ruleOf(name),
  unspent,
  whenFree: (amount) => nowMs + Math.ceil(amount / freedASecond) * 1_000,
});
const nothing: Reserved = { most: 0, likely: 0, nextExpiryMs: undefined };
const reservedOf = (most: number, likely: number): Reserved => ({ most, likely, nextExpiryMs: nowMs + 60_000 });
const call: MoneyRequest = { worst: 100, usual: 20, least: 10 };

const kindOf = (request: MoneyRequest, unspent: number, reserved: Reserved) =>
  spendingOf(request, [budget("usd-day", unspent)], reserved, nowMs).kind;

describe("Where nothing is reserved, a call", () => {
  it.each([
    ["all that it might cost, where there is so much", 500, 100],
    ["all that it might cost, where there is just so much", 100, 100],
    ["the rest where that is less", 99, 99],
    ["the rest where that is less than the usual, if it is worth while", 10, 10],
  ])("gets %s", (_, unspent, ceilingNanoUsd) => {
    expect(spendingOf(call, [budget("usd-day", unspent)], nothing, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd });
  });

  it("is refused where the rest isn't worth while, until it is", () => {
    const refusal = { rule: ruleOf("usd-day"), retryAtMs: nowMs + 3_000 };
    expect(spendingOf(call, [budget("usd-day", 7)], nothing, nowMs)).toEqual({ kind: "refused", refusal });
  });

  it("gets nothing and is granted where it can be answered without money, however much was spent", () => {
    for (const unspent of [0, -50]) {
      const decision = spendingOf({ ...call, least: 0 }, [budget("usd-day", unspent)], nothing, nowMs);
      expect(decision).toEqual({ kind: "granted", ceilingNanoUsd: 0 });
    }
  });

  it("that may cost less than is worth while needs no more than it may cost", () => {
    const small = { worst: 5, usual: 1, least: 10 };
    expect(spendingOf(small, [budget("usd-day", 5)], nothing, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: 5 });
    expect(kindOf(small, 4, nothing)).toBe("refused");
  });
});

describe("Where something is reserved, a call", () => {
  it.each([
    ["is granted all", 300, "granted"],
    ["is granted the rest if that is the usual", 220, "granted"],
    ["waits for what others will give back, if that is less", 219, "wait"],
    ["waits even if nothing is left, where the usual leaves enough", 50, "wait"],
    ["is refused where the usual doesn't leave enough", 49, "refused"],
  ])("%s", (_, unspent, kind) => {
    expect(kindOf(call, unspent, reservedOf(200, 40))).toBe(kind);
  });

  it("needs its least where that is more than the usual", () => {
    const dear = { worst: 100, usual: 20, least: 60 };
    expect([260, 259, 100, 99].map((unspent) => kindOf(dear, unspent, reservedOf(200, 40)))).toEqual([
      "granted",
      "wait",
      "wait",
      "refused",
    ]);
  });

  it("waits a second at a time, and names the budget with the least in it", () => {
    const budgets = [budget("usd-hour", 300), budget("usd-day", 210), budget("usd-month", 900)];
    const refusal = { rule: ruleOf("usd-day"), retryAtMs: nowMs + 1_000 };
    expect(spendingOf(call, budgets, reservedOf(200, 40), nowMs)).toEqual({ kind: "wait", refusal });
  });

  it("is refused until the first of the others lets go, where nothing else is in the way", () => {
    const refusal = { rule: ruleOf("usd-day"), retryAtMs: nowMs + 60_000 };
    expect(spendingOf(call, [budget("usd-day", 10)], reservedOf(10, 10), nowMs)).toEqual({ kind: "refused", refusal });
  });

  it("is refused until enough is free for all of them, where the money is spent", () => {
    const refusal = { rule: ruleOf("usd-day"), retryAtMs: nowMs + 11_000 };
    expect(spendingOf(call, [budget("usd-day", 9)], reservedOf(9, 10), nowMs)).toEqual({ kind: "refused", refusal });
  });
});

describe("A refusal for money", () => {
  it("names the budget that stays too tight for longest, not the tightest", () => {
    const budgets = [budget("usd-hour", 0, 10), budget("usd-day", 5, 1), budget("usd-month", 100)];
    const refusal = { rule: ruleOf("usd-day"), retryAtMs: nowMs + 5_000 };
    expect(spendingOf(call, budgets, nothing, nowMs)).toEqual({ kind: "refused", refusal });
  });

  it("is the longest of several, and none where there is none", () => {
    const [short, long] = [3, 5].map((retryAtMs) => ({ rule: ruleOf("usd-day"), retryAtMs }));
    if (!short || !long) throw new Error("There are two");
    expect(longest([short, long, short])).toBe(long);
    expect(longest([])).toBeUndefined();
  });
});

describe("Whatever is asked, spent and reserved", () => {
  const request = fc
    .record({ worst: fc.integer({ min: 1, max: 300 }), usualShare: fc.double({ min: 0, max: 1, noNaN: true }) })
    .chain(({ worst, usualShare }) =>
      fc.record({
        worst: fc.constant(worst),
        usual: fc.constant(Math.max(1, Math.round(worst * usualShare))),
        least: fc.oneof(fc.nat(worst), fc.nat(worst), fc.nat(400), fc.constant(0)),
      }),
    );
  const reserved = fc.oneof(
    fc.constant(nothing),
    fc
      .tuple(fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 90_000 }))
      .map(([most, share, ms]): Reserved => ({ most, likely: Math.floor(most * share), nextExpiryMs: nowMs + ms })),
  );
  const budgets = fc
    .array(fc.tuple(fc.integer({ min: -100, max: 900 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.map(([unspent, freed], place) => budget(`usd-${place}`, unspent, freed)));
  const leftOf = (budgets: readonly BudgetState[], { most }: Reserved) =>
    Math.max(0, Math.min(...budgets.map(({ unspent }) => unspent)) - most);
  const neededOf = ({ worst, least }: MoneyRequest) => Math.min(worst, least);

  it("what is granted is never above what is left nor what the call might cost, and always worth while", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        const decision = spendingOf(request, budgets, reserved, nowMs);
        if (decision.kind !== "granted") return;
        expect(decision.ceilingNanoUsd).toBe(Math.min(request.worst, leftOf(budgets, reserved)));
        expect(decision.ceilingNanoUsd).toBeGreaterThanOrEqual(neededOf(request));
      }),
    );
  });

  it("all is granted where all is there, and to whoever is alone also a rest that is worth while", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        const left = leftOf(budgets, reserved);
        const isEnough = left >= (reserved.most === 0 ? neededOf(request) : request.worst);
        if (isEnough) expect(spendingOf(request, budgets, reserved, nowMs).kind).toBe("granted");
      }),
    );
  });

  it("only a budget without room for the least beside what others will likely need refuses", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        const decision = spendingOf(request, budgets, reserved, nowMs);
        const tight = budgets.filter(({ unspent }) => unspent < neededOf(request) + reserved.likely);
        if (decision.kind === "refused") expect(tight.map(({ rule }) => rule)).toContainEqual(decision.refusal.rule);
        if (decision.kind === "wait") expect(tight).toEqual([]);
      }),
    );
  });

  it("a refusal names whichever of those it takes longest to get room in", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        const decision = spendingOf(request, budgets, reserved, nowMs);
        if (decision.kind !== "refused") return;
        const needed = neededOf(request);
        const tight = budgets.filter(({ unspent }) => unspent < needed + reserved.likely);
        const times = tight.map(({ unspent, whenFree }) =>
          // An expiry that is due, or nearly, is still a second away: its alarm comes when it comes.
          unspent >= needed
            ? Math.max(reserved.nextExpiryMs ?? 0, nowMs + 1_000)
            : whenFree(needed + reserved.likely - unspent),
        );
        const { rule, retryAtMs } = decision.refusal;
        expect(retryAtMs).toBe(Math.max(...times));
        expect(times[tight.findIndex(({ rule: { name } }) => name === rule.name)]).toBe(retryAtMs);
      }),
    );
  });

  it("nobody waits where nothing is reserved, nor where the usual is left", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        if (spendingOf(request, budgets, reserved, nowMs).kind !== "wait") return;
        expect(reserved.most).toBeGreaterThan(0);
        expect(leftOf(budgets, reserved)).toBeLessThan(Math.max(request.usual, request.least));
      }),
    );
  });

  it("who waits is granted something worth while when others have cost what is likely", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        if (spendingOf(request, budgets, reserved, nowMs).kind !== "wait") return;
        const settled = budgets.map((state) => ({ ...state, unspent: state.unspent - reserved.likely }));
        expect(spendingOf(request, settled, nothing, nowMs).kind).toBe("granted");
      }),
    );
  });

  it("who needs no money is refused only where others will likely overdraw a budget, or have", () => {
    fc.assert(
      fc.property(request, budgets, reserved, (request, budgets, reserved) => {
        if (spendingOf({ ...request, least: 0 }, budgets, reserved, nowMs).kind !== "refused") return;
        expect(reserved.most).toBeGreaterThan(0);
        expect(budgets.some(({ unspent }) => unspent < reserved.likely)).toBe(true);
      }),
    );
  });

  it("more money never makes it worse", () => {
    const ranks = ["refused", "wait", "granted"];
    fc.assert(
      fc.property(request, budgets, reserved, fc.nat(300), (request, budgets, reserved, more) => {
        const richer = budgets.map((state) => ({ ...state, unspent: state.unspent + more }));
        const [before, after] = [budgets, richer].map((states) => spendingOf(request, states, reserved, nowMs));
        expect(ranks.indexOf(after?.kind ?? "")).toBeGreaterThanOrEqual(ranks.indexOf(before?.kind ?? ""));
        if (before?.kind !== "granted" || after?.kind !== "granted") return;
        expect(after.ceilingNanoUsd).toBeGreaterThanOrEqual(before.ceilingNanoUsd);
      }),
    );
  });
});
