// Windows and money of one user, or of everybody, decided together. Every admission reserves the most that its call may
// cost, so that the budget holds whatever happens; what calls cost as a rule tells whether waiting for them to settle is
// worth while, so that nobody is refused who has budget left. Pure: no clock, no I/O.
import type { Decision, LedgerRequest, LedgerRules, LedgerState, WindowStatus } from "./ledger-types.ts";
import { longest, type Refusal, type Spending, spendingOf } from "./money.ts";
import { Reservations } from "./reservations.ts";
import { type Slots, usedIn, type WindowRule, whenFree, withAmount } from "./window.ts";

/** Before anything is known of a user's calls: they rarely cost a fifth of what they might. */
const firstShare = 0.2;
const shareWeight = 0.1;

export class Ledger {
  readonly #slots: Map<string, Slots>;
  readonly #reservations: Reservations;
  /** Rolling mean of what calls cost, as a share of what they might have */
  #usualShare: number;
  #learned: number;

  constructor(state?: LedgerState) {
    this.#slots = new Map(Object.entries(state?.slots ?? {}));
    this.#reservations = new Reservations(state?.open, state?.settled);
    this.#usualShare = state?.usualShare ?? firstShare;
    this.#learned = state?.learned ?? 0;
  }

  get state(): LedgerState {
    const slots = Object.fromEntries(this.#slots);
    const { open, settled } = this.#reservations;
    return { slots, open, settled, usualShare: this.#usualShare, learned: this.#learned };
  }

  get nextExpiryMs(): number | undefined {
    return this.#reservations.nextExpiryMs;
  }

  /** What an open reservation may spend; nothing where there is none (any more). */
  ceilingOf(id: string): number {
    return this.#reservations.open.get(id)?.ceilingNanoUsd ?? 0;
  }

  admit(request: LedgerRequest, rules: LedgerRules, nowMs: number): Decision {
    const { open, settled } = this.#reservations;
    if (open.has(request.id) || settled.has(request.id))
      return { kind: "repeated", ceilingNanoUsd: this.ceilingOf(request.id) };
    const refusal = this.#crowded(request, rules, nowMs) ?? this.#exhausted(request, rules, nowMs);
    if (refusal) return { kind: "refused", refusal };
    const spending = this.#spending(request, rules, nowMs);
    if (spending.kind !== "granted") return spending;
    const { id, weight, worstNanoUsd, learns, holdMs, holds } = request;
    const { ceilingNanoUsd } = spending;
    const { windows } = rules;
    for (const { name, windowMs } of windows) this.#add(name, windowMs, weight, nowMs, nowMs);
    const times = { atMs: nowMs, expiresAtMs: nowMs + holdMs };
    const reservation = { ...times, worstNanoUsd, ceilingNanoUsd, weight, learns, windows };
    if (holds) this.#reservations.hold(id, reservation);
    return { kind: "granted", ceilingNanoUsd };
  }

  /** What the call did cost. Of a reservation that was lost it is booked all the same; a second time it is not. */
  settle(id: string, costNanoUsd: number, budgets: readonly WindowRule[], nowMs: number): void {
    if (this.#reservations.settled.has(id)) return;
    const reservation = this.#reservations.settle(id, nowMs);
    for (const { name, windowMs } of budgets) this.#add(name, windowMs, costNanoUsd, nowMs, nowMs);
    if (reservation?.learns && costNanoUsd > 0) this.#learn(Math.min(1, costNanoUsd / reservation.worstNanoUsd));
  }

  /** As if it had never been admitted. */
  release(id: string, nowMs: number): void {
    const reservation = this.#reservations.release(id);
    if (!reservation) return;
    const { windows, weight, atMs } = reservation;
    for (const { name, windowMs } of windows) this.#add(name, windowMs, -weight, atMs, nowMs);
  }

  /** Goes on holding; one that was forgotten is held again. */
  renew(id: string, ceilingNanoUsd: number, weight: number, holdMs: number, nowMs: number): void {
    this.#reservations.renew(id, ceilingNanoUsd, weight, holdMs, nowMs);
  }

  /** Lets go of what nobody holds any more. It stays counted; its money, if it comes yet, is booked. */
  expire(nowMs: number): string[] {
    return this.#reservations.expire(nowMs);
  }

  status({ windows, budgets, concurrent }: LedgerRules, nowMs: number): WindowStatus[] {
    const reserved = this.#reservations.ceilingsNanoUsd;
    return [
      ...windows.map((rule) => this.#statusOf(rule, 0, nowMs)),
      ...budgets.map((rule) => this.#statusOf(rule, reserved, nowMs)),
      ...(concurrent ? [this.#statusOfRunning(concurrent)] : []),
    ];
  }

  #statusOf(rule: WindowRule, reserved: number, nowMs: number): WindowStatus {
    const used = this.#used(rule, nowMs);
    const left = Math.max(0, rule.limit - used - reserved);
    const resetAtMs = used > 0 ? whenFree(this.#slotsOf(rule.name), rule.windowMs, 1, nowMs) : null;
    return { ...rule, used, reserved, left, resetAtMs };
  }

  #statusOfRunning(rule: WindowRule): WindowStatus {
    const used = this.#reservations.running;
    return { ...rule, used, reserved: 0, left: Math.max(0, rule.limit - used), resetAtMs: null };
  }

  #crowded({ weight }: LedgerRequest, { concurrent }: LedgerRules, nowMs: number): Refusal | undefined {
    if (!concurrent || weight === 0 || this.#reservations.running < concurrent.limit) return undefined;
    return { rule: concurrent, retryAtMs: nowMs + 1_000 };
  }

  #exhausted({ weight }: LedgerRequest, { windows }: LedgerRules, nowMs: number): Refusal | undefined {
    const full = windows.flatMap((rule): Refusal[] => {
      const over = this.#used(rule, nowMs) + weight - rule.limit;
      if (over <= 0) return [];
      return [{ rule, retryAtMs: whenFree(this.#slotsOf(rule.name), rule.windowMs, over, nowMs) }];
    });
    return longest(full);
  }

  #spending({ worstNanoUsd, leastNanoUsd }: LedgerRequest, { budgets }: LedgerRules, nowMs: number): Spending {
    if (worstNanoUsd === 0) return { kind: "granted", ceilingNanoUsd: 0 };
    const { ceilingsNanoUsd, nextExpiryMs } = this.#reservations;
    const reserved = { most: ceilingsNanoUsd, likely: this.#likelyReserved(), nextExpiryMs };
    const states = budgets.map((rule) => ({
      rule,
      unspent: rule.limit - this.#used(rule, nowMs),
      whenFree: (amount: number) => whenFree(this.#slotsOf(rule.name), rule.windowMs, amount, nowMs),
    }));
    const request = { worst: worstNanoUsd, usual: this.#usualOf(worstNanoUsd), least: leastNanoUsd };
    return spendingOf(request, states, reserved, nowMs);
  }

  /** A mean of the first calls, then a rolling one. What came from a cache says nothing about what calls cost. */
  #learn(share: number): void {
    this.#learned += 1;
    this.#usualShare += Math.max(shareWeight, 1 / this.#learned) * (share - this.#usualShare);
  }

  #usualOf(worstNanoUsd: number): number {
    return Math.max(1, Math.round(worstNanoUsd * this.#usualShare));
  }

  /** What calls under way will cost if each costs the usual. As long as nothing is known, nobody is refused for a guess. */
  #likelyReserved(): number {
    if (this.#learned === 0) return 0;
    return this.#reservations.sum(({ worstNanoUsd, ceilingNanoUsd }) =>
      Math.min(ceilingNanoUsd, this.#usualOf(worstNanoUsd)),
    );
  }

  #slotsOf(name: string): Slots {
    return this.#slots.get(name) ?? [];
  }

  #used({ name, windowMs }: WindowRule, nowMs: number): number {
    return usedIn(this.#slotsOf(name), windowMs, nowMs);
  }

  #add(name: string, windowMs: number, amount: number, atMs: number, nowMs: number): void {
    if (amount !== 0) this.#slots.set(name, withAmount(this.#slotsOf(name), windowMs, amount, atMs, nowMs));
  }
}
