// Whatever may happen to a ledger, at random, beside what really did.
import fc from "fast-check";
import { Ledger } from "../../src/limits/ledger.ts";
import type { Decision, LedgerRequest, LedgerRules } from "../../src/limits/ledger-types.ts";
import type { WindowRule } from "../../src/limits/window.ts";

export type Step =
  | ({ kind: "admit" } & LedgerRequest)
  /** `share` of what it may spend at most; of `strayNanoUsd` where nothing is reserved for it */
  | { kind: "settle"; id: string; share: number; strayNanoUsd: number }
  | { kind: "release"; id: string }
  | { kind: "renew"; id: string; holdMs: number; ceilingNanoUsd: number }
  | { kind: "expire" }
  | { kind: "advance"; ms: number };

export const startMs = 1_700_000_000_123;
const slotMs = 50;

const windowRule = (name: string, limit: number, slots: number): WindowRule => ({
  name,
  limit,
  windowMs: slots * slotMs * 60,
  isMoney: name.startsWith("usd"),
});

/** Short windows, so that runs outlast them. */
export const rulesOf = (limits: { calls: [number, number]; usd: [number, number]; concurrent: number }) => ({
  windows: [windowRule("calls-short", limits.calls[0], 1), windowRule("calls-long", limits.calls[1], 5)],
  budgets: [windowRule("usd-short", limits.usd[0], 2), windowRule("usd-long", limits.usd[1], 8)],
  concurrent: { name: "concurrent", limit: limits.concurrent, windowMs: 0, isMoney: false },
});

export const someRules = fc
  .record({
    calls: fc.tuple(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 2, max: 60 })),
    usd: fc.tuple(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 20, max: 900 })),
    concurrent: fc.integer({ min: 1, max: 12 }),
  })
  .map(rulesOf);

const ids = fc.nat(40).map((number) => `call-${number}`);
const holds = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 20_000 }));
const nanoUsd = fc.integer({ min: 1, max: 200 });
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.2, 1));

export const requests = fc.record({
  id: ids,
  weight: fc.constantFrom(1, 1, 1, 0, 2),
  worstNanoUsd: fc.oneof(nanoUsd, fc.constant(0)),
  leastNanoUsd: fc.oneof(fc.nat(30), nanoUsd, fc.constant(0)),
  holdMs: holds,
  learns: fc.constant(true),
  holds: fc.constantFrom(true, true, true, false),
});

const advances = fc.record({
  kind: fc.constant("advance" as const),
  ms: fc.oneof(fc.nat(200), fc.nat(200), fc.nat(4_000), fc.nat(9_000)),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: requests.map((request) => ({ kind: "admit" as const, ...request })) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("settle" as const), id: ids, share, strayNanoUsd: nanoUsd }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("release" as const), id: ids }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("renew" as const), id: ids, holdMs: holds, ceilingNanoUsd: nanoUsd }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "expire" as const }) },
  { weight: 5, arbitrary: advances },
);

export const steps = fc.array(step, { maxLength: 60, size: "max" });

interface Call {
  atMs: number;
  weight: number;
}

interface Open {
  weight: number;
  ceilingNanoUsd: number;
  expiresAtMs: number;
  /** Nothing where it was renewed without being known */
  call?: Call;
}

/** What really happened, to the millisecond. */
export interface Facts {
  nowMs: number;
  open: Map<string, Open>;
  settled: Set<string>;
  calls: Set<Call>;
  spent: { atMs: number; nanoUsd: number }[];
  /** Booked or reserved although nothing was reserved for it any more: no limit holds these back */
  strayNanoUsd: number;
  strayCalls: number;
}

export const noFacts = (): Facts => ({
  nowMs: startMs,
  open: new Map(),
  settled: new Set(),
  calls: new Set(),
  spent: [],
  strayNanoUsd: 0,
  strayCalls: 0,
});

type Told = Decision | string[] | undefined;
type Act<Kind extends Step["kind"]> = (
  ledger: Ledger,
  facts: Facts,
  step: Extract<Step, { kind: Kind }>,
  rules: LedgerRules,
) => Told;

const acts: { [Kind in Step["kind"]]: Act<Kind> } = {
  admit(ledger, facts, { kind: _, ...request }, rules) {
    const decision = ledger.admit(request, rules, facts.nowMs);
    if (decision.kind !== "granted") return decision;
    const { id, weight, holdMs } = request;
    const call = { weight, atMs: facts.nowMs };
    facts.calls.add(call);
    const { ceilingNanoUsd } = decision;
    if (request.holds) facts.open.set(id, { weight, ceilingNanoUsd, expiresAtMs: facts.nowMs + holdMs, call });
    return decision;
  },

  settle(ledger, facts, { id, share, strayNanoUsd }, rules) {
    const reserved = facts.open.get(id);
    const cost = reserved ? Math.floor(reserved.ceilingNanoUsd * share) : strayNanoUsd;
    ledger.settle(id, cost, rules.budgets, facts.nowMs);
    if (facts.settled.has(id)) return undefined;
    facts.settled.add(id);
    facts.open.delete(id);
    facts.spent.push({ atMs: facts.nowMs, nanoUsd: cost });
    if (!reserved) facts.strayNanoUsd += cost;
    return undefined;
  },

  release(ledger, facts, { id }) {
    ledger.release(id, facts.nowMs);
    const call = facts.open.get(id)?.call;
    if (call) facts.calls.delete(call);
    facts.open.delete(id);
    return undefined;
  },

  renew(ledger, facts, { id, holdMs, ceilingNanoUsd }) {
    ledger.renew(id, ceilingNanoUsd, 1, holdMs, facts.nowMs);
    if (facts.settled.has(id)) return undefined;
    const known = facts.open.get(id);
    facts.open.set(id, { weight: 1, ceilingNanoUsd, ...known, expiresAtMs: facts.nowMs + holdMs });
    if (known) return undefined;
    facts.strayNanoUsd += ceilingNanoUsd;
    facts.strayCalls += 1;
    return undefined;
  },

  expire(ledger, facts) {
    for (const [id, { expiresAtMs }] of facts.open) if (expiresAtMs <= facts.nowMs) facts.open.delete(id);
    return ledger.expire(facts.nowMs);
  },

  advance(_, facts, { ms }) {
    facts.nowMs += ms;
    return undefined;
  },
};

export const take = (ledger: Ledger, facts: Facts, step: Step, rules: LedgerRules): Told =>
  (acts[step.kind] as Act<Step["kind"]>)(ledger, facts, step, rules);

/** Nothing is settled or renewed that isn't open: nothing comes too late. */
export const isTimely = ({ open }: Facts, step: Step): boolean =>
  (step.kind !== "settle" && step.kind !== "renew") || open.has(step.id);

/** What has become of a ledger, beside what really happened. */
export function ledgerAfter(rules: LedgerRules, given: readonly Step[], isTaken: typeof isTimely = () => true) {
  const ledger = new Ledger();
  const facts = noFacts();
  for (const step of given) if (isTaken(facts, step)) take(ledger, facts, step, rules);
  return { ledger, facts };
}

/** As it is read after it was written. */
export const copyOf = (ledger: Ledger) => new Ledger(structuredClone(ledger.state));

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

export const reservedIn = ({ open }: Facts) => sum([...open.values()].map(({ ceilingNanoUsd }) => ceilingNanoUsd));
export const runningIn = ({ open }: Facts) => [...open.values()].filter(({ weight }) => weight > 0).length;
export const spentIn = ({ spent, nowMs }: Facts, { windowMs }: WindowRule) =>
  sum(spent.filter(({ atMs }) => atMs >= nowMs - windowMs).map(({ nanoUsd }) => nanoUsd));
export const callsIn = ({ calls, nowMs }: Facts, { windowMs }: WindowRule) =>
  sum([...calls].filter(({ atMs }) => atMs >= nowMs - windowMs).map(({ weight }) => weight));
