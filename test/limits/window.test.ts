// A sliding window kept in slots, against a model that knows every single moment.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Slots, usedIn, whenFree, withAmount } from "../../src/limits/window.ts";

interface Use {
  atMs: number;
  amount: number;
}

interface Move {
  /** How long after the move before it, in thousandths of the window */
  pause: number;
  amount: number;
}

const lengths = fc.integer({ min: 1, max: 1_440_000 }).map((slotMs) => slotMs * 60);
const starts = fc.integer({ min: 0, max: 2_000_000_000_000 });
const pauses = fc.oneof(fc.constant(0), fc.nat(40), fc.nat(1_200));
const moves = fc.array(fc.record({ pause: pauses, amount: fc.integer({ min: 1, max: 5 }) }), { maxLength: 80 });
const someMoves = fc.array(fc.record({ pause: fc.nat(40), amount: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 1,
  maxLength: 30,
});

const sum = (uses: readonly Use[]) => uses.reduce((total, { amount }) => total + amount, 0);

function timed(given: readonly Move[], windowMs: number, startMs: number): Use[] {
  let atMs = startMs;
  return given.map(({ pause, amount }) => {
    atMs += Math.floor((windowMs * pause) / 1_000);
    return { atMs, amount };
  });
}

const slotsOf = (uses: readonly Use[], windowMs: number) =>
  uses.reduce<Slots>((slots, { atMs, amount }) => withAmount(slots, windowMs, amount, atMs, atMs), []);

/** Accepts what the window has room for; tells `onTry` of everything, with what was accepted before. */
function limited(
  tries: readonly Use[],
  windowMs: number,
  limit: number,
  onTry: (next: Use, isAccepted: boolean, before: readonly Use[]) => void,
): void {
  const accepted: Use[] = [];
  for (const next of tries) {
    const isAccepted = usedIn(slotsOf(accepted, windowMs), windowMs, next.atMs) + next.amount <= limit;
    onTry(next, isAccepted, accepted);
    if (isAccepted) accepted.push(next);
  }
}

const limits = fc.integer({ min: 1, max: 20 });

describe("A window", () => {
  it("never lets more than the limit into any stretch of its length, to the millisecond", () => {
    fc.assert(
      fc.property(lengths, starts, limits, moves, (windowMs, startMs, limit, given) => {
        limited(timed(given, windowMs, startMs), windowMs, limit, (next, isAccepted, before) => {
          const within = before.filter(({ atMs }) => atMs >= next.atMs - windowMs);
          if (isAccepted) expect(sum(within) + next.amount).toBeLessThanOrEqual(limit);
        });
      }),
    );
  });

  it("refuses nobody for what was used longer ago than its length and one slot", () => {
    fc.assert(
      fc.property(lengths, starts, limits, moves, (windowMs, startMs, limit, given) => {
        limited(timed(given, windowMs, startMs), windowMs, limit, (next, isAccepted, before) => {
          const within = before.filter(({ atMs }) => atMs > next.atMs - windowMs - windowMs / 60);
          if (!isAccepted) expect(sum(within) + next.amount).toBeGreaterThan(limit);
        });
      }),
    );
  });

  it("keeps no more than 62 slots, each with something in it, oldest first", () => {
    const steps = fc.array(fc.record({ pause: fc.nat(20), amount: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 100,
      maxLength: 200,
    });
    fc.assert(
      fc.property(lengths, starts, steps, (windowMs, startMs, given) => {
        const slots = slotsOf(timed(given, windowMs, startMs), windowMs);
        const places = slots.map(([slot]) => slot);
        expect(slots.length).toBeLessThanOrEqual(62);
        expect(slots.every(([, amount]) => amount > 0)).toBe(true);
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      }),
    );
  });

  it("doesn't keep what has left it, nor take in what would have", () => {
    const slots = withAmount([], 60_000, 3, 10_000, 10_000);
    expect(withAmount(slots, 60_000, 5, 0, 61_000)).toEqual(slots);
    expect(withAmount(slots, 60_000, 5, 71_000, 71_000)).toEqual([[71, 5]]);
  });

  it("counts nothing where nothing was used", () => {
    expect(usedIn([], 60_000, 5)).toBe(0);
    expect(withAmount([], 60_000, 0, 5, 5)).toEqual([]);
  });
});

describe("whenFree", () => {
  it("tells the very moment: not before it is so much free, and from then on it is", () => {
    fc.assert(
      fc.property(lengths, starts, someMoves, fc.nat(), (windowMs, startMs, given, any) => {
        const uses = timed(given, windowMs, startMs);
        const nowMs = uses.at(-1)?.atMs ?? startMs;
        const slots = slotsOf(uses, windowMs);
        const used = usedIn(slots, windowMs, nowMs);
        const amount = 1 + (any % used);
        const freeMs = whenFree(slots, windowMs, amount, nowMs);
        expect(usedIn(slots, windowMs, freeMs - 1)).toBeGreaterThan(used - amount);
        expect(usedIn(slots, windowMs, freeMs)).toBeLessThanOrEqual(used - amount);
        expect(freeMs).toBeLessThanOrEqual(nowMs + windowMs + windowMs / 60);
      }),
    );
  });

  it("is a whole window from now for more than was ever used", () => {
    const slots = withAmount([], 60_000, 3, 10_000, 10_000);
    expect(whenFree(slots, 60_000, 4, 20_500)).toBe(80_500);
    expect(whenFree([], 60_000, 1, 20_500)).toBe(80_500);
  });

  it("counts by the end of the slot", () => {
    const slots = withAmount(withAmount([], 60_000, 3, 10_250, 10_250), 60_000, 2, 12_999, 12_999);
    expect(whenFree(slots, 60_000, 3, 13_000)).toBe(71_000);
    expect(whenFree(slots, 60_000, 4, 13_000)).toBe(73_000);
  });
});

describe("Taking back", () => {
  it("leaves what there would be without it, whatever has been used since", () => {
    fc.assert(
      fc.property(lengths, starts, someMoves, fc.nat(), (windowMs, startMs, given, any) => {
        const uses = timed(given, windowMs, startMs);
        const nowMs = uses.at(-1)?.atMs ?? startMs;
        const taken = any % uses.length;
        const { amount, atMs } = uses[taken] ?? { amount: 0, atMs: nowMs };
        const after = withAmount(slotsOf(uses, windowMs), windowMs, -amount, atMs, nowMs);
        const without = uses.filter((_, place) => place !== taken);
        expect(after).toEqual(withAmount(slotsOf(without, windowMs), windowMs, 0, nowMs, nowMs));
      }),
    );
  });

  it("never leaves less than nothing, and adds nothing to what has left the window", () => {
    const changes = fc.array(
      fc.record({ pause: fc.nat(300), ago: fc.nat(1_500), amount: fc.integer({ min: -9, max: 5 }) }),
    );
    fc.assert(
      fc.property(lengths, starts, changes, (windowMs, startMs, given) => {
        let nowMs = startMs + 2 * windowMs;
        let slots: Slots = [];
        for (const { pause, ago, amount } of given) {
          nowMs += Math.floor((windowMs * pause) / 1_000);
          const before = usedIn(slots, windowMs, nowMs);
          slots = withAmount(slots, windowMs, amount, nowMs - Math.floor((windowMs * ago) / 1_000), nowMs);
          const after = usedIn(slots, windowMs, nowMs);
          expect(after).toBeGreaterThanOrEqual(0);
          expect(after - before).toBeGreaterThanOrEqual(Math.min(0, amount));
          expect(after - before).toBeLessThanOrEqual(Math.max(0, amount));
          expect(slots.every(([, left]) => left > 0)).toBe(true);
        }
      }),
    );
  });
});
