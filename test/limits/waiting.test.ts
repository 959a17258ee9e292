// Callers that wait for money: nobody is forgotten, and nobody waits for what won't come.
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/limits/ledger.ts";
import type { Decision } from "../../src/limits/ledger-types.ts";
import { decidePatiently, Waiting, withoutWaiting } from "../../src/limits/waiting.ts";

const patienceMs = 60_000;
const usd = (limit: number) => ({ name: "usd-day", limit, windowMs: 86_400_000, isMoney: true });
const refusal = { rule: usd(1), retryAtMs: 5 };
const granted: Decision = { kind: "granted", ceilingNanoUsd: 1 };
const later: Decision = { kind: "wait", refusal };

/** Gives one answer after the other; keeps to the last. */
const answering = (...answers: [Decision, ...Decision[]]) => {
  let asked = 0;
  return { decide: () => answers[Math.min(asked++, answers.length - 1)] ?? answers[0], asked: () => asked };
};

describe("decidePatiently", () => {
  it("doesn't wait where it is decided already", async () => {
    const refused: Decision = { kind: "refused", refusal };
    for (const decision of [granted, refused]) {
      const { decide, asked } = answering(decision);
      expect(await decidePatiently(decide, new Waiting(), patienceMs)).toEqual(decision);
      expect(asked()).toBe(1);
    }
  });

  it("asks again with every change until it is decided", async () => {
    const waiting = new Waiting();
    const { decide, asked } = answering(later, later, granted);
    const decided = decidePatiently(decide, waiting, patienceMs);
    waiting.wake();
    await Promise.resolve();
    expect(asked()).toBe(2);
    waiting.wake();
    expect(await decided).toEqual(granted);
    expect(asked()).toBe(3);
  });

  it("refuses when the time is up", async () => {
    for (const patience of [0, 5]) {
      const decision = await decidePatiently(answering(later).decide, new Waiting(), patience);
      expect(decision).toEqual({ kind: "refused", refusal });
    }
  });

  it("serves from a budget of seven calls seven of a hundred that come at once", async () => {
    const [ledger, waiting, budgets] = [new Ledger(), new Waiting(), [usd(700)]];
    const call = async (id: string) => {
      const request = {
        id,
        weight: 1,
        worstNanoUsd: 500,
        leastNanoUsd: 50,
        holdMs: patienceMs,
        learns: true,
        holds: true,
      };
      const decide = () => ledger.admit(request, { windows: [], budgets }, Date.now());
      const { kind } = await decidePatiently(decide, waiting, patienceMs);
      if (kind !== "granted") return kind;
      await new Promise((resolve) => setTimeout(resolve, 1));
      ledger.settle(id, 100, budgets, Date.now());
      waiting.wake();
      return kind;
    };
    const kinds = await Promise.all(Array.from({ length: 100 }, (_, number) => call(`call-${number}`)));
    expect(kinds.filter((kind) => kind === "granted")).toHaveLength(7);
    expect(kinds.filter((kind) => kind === "refused")).toHaveLength(93);
    expect(ledger.status({ windows: [], budgets }, Date.now())).toMatchObject([{ used: 700, reserved: 0, left: 0 }]);
  });
});

describe("withoutWaiting", () => {
  it("makes a refusal of having to wait, and leaves everything else", () => {
    expect(withoutWaiting(later)).toEqual({ kind: "refused", refusal });
    expect(withoutWaiting(granted)).toBe(granted);
  });
});
