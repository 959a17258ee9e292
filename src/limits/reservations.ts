// Calls under way with what each may spend, and those that were settled a while ago at most. Pure: no clock, no I/O.
import type { WindowRule } from "./window.ts";

export interface Reservation {
  atMs: number;
  expiresAtMs: number;
  worstNanoUsd: number;
  ceilingNanoUsd: number;
  weight: number;
  learns: boolean;
  windows: readonly WindowRule[];
}

const settledKeptMs = 600_000;
const settledMax = 5_000;

export class Reservations {
  readonly #open: Map<string, Reservation>;
  readonly #settled: Map<string, number>;

  constructor(open?: ReadonlyMap<string, Reservation>, settled?: ReadonlyMap<string, number>) {
    this.#open = new Map(open);
    this.#settled = new Map(settled);
  }

  get open(): ReadonlyMap<string, Reservation> {
    return this.#open;
  }

  get settled(): ReadonlyMap<string, number> {
    return this.#settled;
  }

  get nextExpiryMs(): number | undefined {
    const times = [...this.#open.values()].map(({ expiresAtMs }) => expiresAtMs);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** The most that calls under way may still spend */
  get ceilingsNanoUsd(): number {
    return this.sum(({ ceilingNanoUsd }) => ceilingNanoUsd);
  }

  /** Calls with a weight */
  get running(): number {
    return this.sum(({ weight }) => (weight > 0 ? 1 : 0));
  }

  sum(of: (reservation: Reservation) => number): number {
    return [...this.#open.values()].reduce((total, reservation) => total + of(reservation), 0);
  }

  hold(id: string, reservation: Reservation): void {
    this.#open.set(id, reservation);
  }

  /** What was held under this id, if anything was. */
  settle(id: string, nowMs: number): Reservation | undefined {
    const reservation = this.release(id);
    this.#settled.set(id, nowMs);
    this.#forgetSettled(nowMs);
    return reservation;
  }

  /** What was held under this id, if anything was. */
  release(id: string): Reservation | undefined {
    const reservation = this.#open.get(id);
    this.#open.delete(id);
    return reservation;
  }

  /** Goes on holding; one that was forgotten is held again. */
  renew(id: string, ceilingNanoUsd: number, weight: number, holdMs: number, nowMs: number): void {
    if (this.#settled.has(id)) return;
    const forgotten = { atMs: nowMs, worstNanoUsd: ceilingNanoUsd, ceilingNanoUsd, weight, learns: false, windows: [] };
    this.#open.set(id, { ...(this.#open.get(id) ?? forgotten), expiresAtMs: nowMs + holdMs });
  }

  /** Lets go of what nobody holds any more. */
  expire(nowMs: number): string[] {
    const orphans = [...this.#open].filter(([, { expiresAtMs }]) => expiresAtMs <= nowMs).map(([id]) => id);
    for (const id of orphans) this.#open.delete(id);
    return orphans;
  }

  #forgetSettled(nowMs: number): void {
    for (const [id, atMs] of this.#settled) {
      if (nowMs - atMs < settledKeptMs && this.#settled.size <= settledMax) return;
      this.#settled.delete(id);
    }
  }
}
