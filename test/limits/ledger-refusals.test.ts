// Whom a ledger refuses, whom it asks to wait, what it names as the reason, and when it says to come back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/limits/ledger.ts";
import type { Decision, LedgerRequest, LedgerRules } from "../../src/limits/ledger-types.ts";
import type { Refusal } from "../../src/limits/money.ts";
import type { WindowRule } from "../../src/limits/window.ts";
import { copyOf, noFacts, rulesOf, someRules, startMs, steps, take } from "../support/ledger-run.ts";

const minuteMs = 60_000;
/** The start of a slot of every window here */
const nowMs = 1_700_000_640_000;
const calls = (name: string, limit: number, minutes: number): WindowRule => ({
  name,
  limit,
  windowMs: minutes * minuteMs,
  isMoney: false,
});
const money = (name: string, limit: number, minutes: number): WindowRule => ({
  ...calls(name, limit, minutes),
  isMoney: true,
});

const question = (id: string, worstNanoUsd = 0, leastNanoUsd = Math.ceil(worstNanoUsd / 10)): LedgerRequest => ({
  id,
  weight: 1,
  worstNanoUsd,
  leastNanoUsd,
  holdMs: minuteMs,
  learns: true,
  holds: true,
});

function asked(ledger: Ledger, count: number, rules: LedgerRules, atMs: number) {
  const ids = Array.from({ length: count }, (_, number) => `${atMs}-${number}`);
  return ids.map((id) => ledger.admit(question(id), rules, atMs).kind);
}

const spend = (ledger: Ledger, nanoUsd: number, budgets: readonly WindowRule[], atMs: number) =>
  ledger.settle(`spent-${atMs}-${nanoUsd}`, nanoUsd, budgets, atMs);

interface Told {
  ledger: Ledger;
  rules: LedgerRules;
  request: LedgerRequest;
  decision: Decision;
  refusal: Refusal;
  nowMs: number;
}

/** Everyone who isn't admitted, whatever has happened before. */
function forEachTurnedAway(check: (told: Told) => void): void {
  const property = fc.property(someRules, steps, (rules, given) => {
    const ledger = new Ledger();
    const facts = noFacts();
    for (const step of given) {
      take(ledger, facts, step, rules);
      if (step.kind !== "admit") continue;
      const { kind: _, ...request } = step;
      const decision = copyOf(ledger).admit(request, rules, facts.nowMs);
      if (!("refusal" in decision)) continue;
      check({ ledger: copyOf(ledger), rules, request, decision, refusal: decision.refusal, nowMs: facts.nowMs });
    }
  });
  fc.assert(property);
}

const leastOf = ({ worstNanoUsd, leastNanoUsd }: LedgerRequest) => Math.min(worstNanoUsd, leastNanoUsd);

function isReservedOnly(ledger: Ledger, request: LedgerRequest, rule: WindowRule, nowMs: number): boolean {
  const [status] = ledger.status({ windows: [], budgets: [rule] }, nowMs);
  return status !== undefined && rule.limit - status.used >= leastOf(request);
}

describe("A refusal", () => {
  const windows = [calls("minute", 2, 1), calls("hour", 3, 60), calls("day", 5, 1_440)];
  const rules = { windows, budgets: [] };

  it("names the window that is full", () => {
    const ledger = new Ledger();
    expect(asked(ledger, 3, rules, nowMs)).toEqual(["granted", "granted", "refused"]);
    const decision = ledger.admit(question("more"), rules, nowMs);
    expect(decision).toEqual({ kind: "refused", refusal: { rule: windows[0], retryAtMs: nowMs + 61_000 } });
  });

  it("names the one that stays full for longest, where several are", () => {
    const ledger = new Ledger();
    asked(ledger, 1, rules, nowMs);
    asked(ledger, 2, rules, nowMs + 10 * minuteMs);
    const decision = ledger.admit(question("more"), rules, nowMs + 10 * minuteMs);
    expect(decision).toEqual({ kind: "refused", refusal: { rule: windows[1], retryAtMs: nowMs + 61 * minuteMs } });
  });

  it("names the shorter window where the longer is free again before it", () => {
    const ledger = new Ledger();
    asked(ledger, 1, rules, nowMs);
    asked(ledger, 2, rules, nowMs + 60.5 * minuteMs);
    const decision = ledger.admit(question("more"), rules, nowMs + 60.5 * minuteMs);
    expect(decision).toMatchObject({ refusal: { rule: windows[0], retryAtMs: nowMs + 60.5 * minuteMs + 61_000 } });
  });

  it("names the budget that stays spent for longest", () => {
    const budgets = [money("usd-hour", 100, 60), money("usd-day", 150, 1_440)];
    const ledger = new Ledger();
    spend(ledger, 50, budgets, nowMs - 120 * minuteMs);
    spend(ledger, 100, budgets, nowMs);
    const decision = ledger.admit(question("more", 100), { windows: [], budgets }, nowMs);
    const retryAtMs = nowMs - 120 * minuteMs + (1_440 + 24) * minuteMs;
    expect(decision).toEqual({ kind: "refused", refusal: { rule: budgets[1], retryAtMs } });
  });

  it("is final where one budget is spent, though another will probably get something back", () => {
    const budgets = [money("usd-hour", 100, 60), money("usd-day", 1_000, 1_440)];
    const ledger = new Ledger();
    spend(ledger, 900, budgets, nowMs - 120 * minuteMs);
    ledger.admit(question("open", 100), { windows: [], budgets }, nowMs);
    const tight = [money("usd-hour", 100, 60), money("usd-day", 900, 1_440)];
    const decision = ledger.admit(question("more", 100), { windows: [], budgets: tight }, nowMs);
    expect(decision).toMatchObject({ kind: "refused", refusal: { rule: tight[1] } });
  });

  it("for calls under way says to come back in a second", () => {
    const crowded = { windows: [], budgets: [], concurrent: { ...calls("concurrent", 1, 0) } };
    const ledger = new Ledger();
    expect(asked(ledger, 1, crowded, nowMs)).toEqual(["granted"]);
    const refusal = { rule: crowded.concurrent, retryAtMs: nowMs + 1_000 };
    expect(ledger.admit(question("more"), crowded, nowMs)).toEqual({ kind: "refused", refusal });
    expect(ledger.admit({ ...question("more"), weight: 0 }, crowded, nowMs)).toMatchObject({ kind: "granted" });
  });

  it("names a time at which, if nothing else happens, no window refuses any more", () => {
    forEachTurnedAway(({ ledger, rules: { windows }, request, refusal }) => {
      if (!windows.includes(refusal.rule)) return;
      expect(ledger.admit(request, { windows, budgets: [] }, refusal.retryAtMs).kind).toBe("granted");
    });
  });

  it("of a budget that is spent names a time at which, if nothing else happens, it doesn't refuse any more", () => {
    forEachTurnedAway(({ ledger, request, decision, refusal, nowMs }) => {
      const { rule, retryAtMs } = refusal;
      if (!rule.isMoney || decision.kind !== "refused" || isReservedOnly(ledger, request, rule, nowMs)) return;
      // A whole window: what it takes isn't spent yet, or is more than the whole budget.
      if (retryAtMs === nowMs + rule.windowMs) return;
      expect(ledger.admit(request, { windows: [], budgets: [rule] }, retryAtMs).kind).not.toBe("refused");
    });
  });

  it("where only calls under way are in the way names the moment at which the first of them lets go, a second away at least", () => {
    forEachTurnedAway(({ ledger, request, decision, refusal, nowMs }) => {
      const { rule, retryAtMs } = refusal;
      if (!rule.isMoney || decision.kind !== "refused" || !isReservedOnly(ledger, request, rule, nowMs)) return;
      expect(retryAtMs).toBe(Math.max(ledger.nextExpiryMs ?? 0, nowMs + 1_000));
    });
  });

  it("for money ends for whoever comes back when told to, unless the least is more than a whole budget", () => {
    forEachTurnedAway(({ ledger, rules: { budgets }, request, nowMs }) => {
      if (budgets.some(({ limit }) => limit < leastOf(request))) return;
      const rules = { windows: [], budgets };
      let atMs = nowMs;
      let decision = ledger.admit(request, rules, atMs);
      for (let tries = ledger.state.open.size + 2 * budgets.length; "refusal" in decision && tries > 0; tries--) {
        atMs = Math.max(atMs, decision.refusal.retryAtMs);
        ledger.expire(atMs);
        decision = ledger.admit(request, rules, atMs);
      }
      expect(decision.kind).not.toBe("refused");
    });
  });
});

describe("Waiting", () => {
  const budgets = [money("usd", 100, 60)];
  const rules = { windows: [], budgets };

  it("is asked for where calls under way will probably give back enough", () => {
    const ledger = new Ledger();
    expect(ledger.admit(question("one", 100), rules, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: 100 });
    const refusal = { rule: budgets[0], retryAtMs: nowMs + 1_000 };
    expect(ledger.admit(question("two", 100), rules, nowMs)).toEqual({ kind: "wait", refusal });
    ledger.settle("one", 20, budgets, nowMs);
    expect(ledger.admit(question("two", 100), rules, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: 80 });
  });

  it("is asked for as long as nothing is known of what calls cost, if their budget isn't spent", () => {
    const ledger = new Ledger();
    expect(ledger.admit(question("one", 5_000, 100), rules, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: 100 });
    expect(ledger.admit(question("two", 5_000, 100), rules, nowMs)).toMatchObject({ kind: "wait" });
    expect(ledger.admit(question("two", 5_000, 101), rules, nowMs)).toMatchObject({ kind: "refused" });
  });

  it("is not worth while where calls under way will probably need what is left", () => {
    const ledger = new Ledger({ slots: {}, open: new Map(), settled: new Map(), usualShare: 0.5, learned: 1 });
    expect(ledger.admit(question("one", 100), rules, nowMs)).toEqual({ kind: "granted", ceilingNanoUsd: 100 });
    expect(ledger.admit(question("two", 100, 50), rules, nowMs)).toMatchObject({ kind: "wait" });
    const refusal = { rule: budgets[0], retryAtMs: nowMs + minuteMs };
    expect(ledger.admit(question("two", 100, 51), rules, nowMs)).toEqual({ kind: "refused", refusal });
  });

  it("is never asked for where nothing is under way, or where there is room", () => {
    forEachTurnedAway(({ ledger, rules, request, decision, nowMs }) => {
      if (decision.kind !== "wait") return;
      const statuses = ledger.status(rules, nowMs);
      const usual = Math.max(1, Math.round(request.worstNanoUsd * ledger.state.usualShare));
      const enough = Math.min(request.worstNanoUsd, Math.max(usual, request.leastNanoUsd));
      expect(statuses.some(({ reserved }) => reserved > 0)).toBe(true);
      expect(statuses.some(({ isMoney, left }) => isMoney && left < enough)).toBe(true);
    });
  });

  it("is worth while: once everything under way has cost the usual, the call is granted", () => {
    forEachTurnedAway(({ ledger, rules, request, decision, nowMs }) => {
      const { open, usualShare, learned } = structuredClone(ledger.state);
      if (decision.kind !== "wait" || learned === 0) return;
      for (const [id, { worstNanoUsd, ceilingNanoUsd }] of open) {
        const usual = Math.min(ceilingNanoUsd, Math.floor(worstNanoUsd * usualShare));
        ledger.settle(id, usual, rules.budgets, nowMs);
      }
      expect(ledger.admit(request, rules, nowMs).kind).toBe("granted");
    });
  });
});

describe("status", () => {
  it("tells of every rule what is used, reserved and left, and when some of it is free again", () => {
    const rules = {
      windows: [calls("minute", 10, 1), calls("hour", 100, 60)],
      budgets: [money("usd-day", 1_000, 1_440)],
      concurrent: calls("concurrent", 5, 0),
    };
    const ledger = new Ledger();
    ledger.admit(question("one", 300), rules, nowMs + 250);
    ledger.admit(question("two", 300), rules, nowMs + 90_250);
    ledger.settle("one", 120, rules.budgets, nowMs + 90_500);
    expect(ledger.status(rules, nowMs + 91_000)).toEqual([
      { ...rules.windows[0], used: 1, reserved: 0, left: 9, resetAtMs: nowMs + 151_000 },
      { ...rules.windows[1], used: 2, reserved: 0, left: 98, resetAtMs: nowMs + 61 * minuteMs },
      { ...rules.budgets[0], used: 120, reserved: 300, left: 580, resetAtMs: nowMs + (1_440 + 24) * minuteMs },
      { ...rules.concurrent, used: 1, reserved: 0, left: 4, resetAtMs: null },
    ]);
  });

  it("of an empty ledger leaves everything, and counts nowhere itself", () => {
    const rules = rulesOf({ calls: [3, 9], usd: [10, 20], concurrent: 2 });
    const ledger = new Ledger();
    for (const _ of [1, 2]) {
      for (const { used, reserved, left, limit, resetAtMs } of ledger.status(rules, startMs)) {
        expect({ used, reserved, left, resetAtMs }).toEqual({ used: 0, reserved: 0, left: limit, resetAtMs: null });
      }
    }
  });

  it("never tells of less than nothing left, where a limit has been lowered or money came late", () => {
    const rules = rulesOf({ calls: [3, 9], usd: [100, 200], concurrent: 2 });
    const ledger = new Ledger();
    ledger.settle("late", 500, rules.budgets, startMs);
    expect(ledger.status(rules, startMs).map(({ left }) => left)).toEqual([3, 9, 0, 0, 2]);
  });
});
