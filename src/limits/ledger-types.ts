// What a ledger is asked, what it answers, and what lasts of it.
import type { LimitStatus } from "../platform/failure.ts";
import type { Refusal } from "./money.ts";
import type { Reservation } from "./reservations.ts";
import type { Slots, WindowRule } from "./window.ts";

export interface LedgerRules {
  /** Windows in which the call is counted */
  windows: readonly WindowRule[];
  /** Budgets, in nano-dollars */
  budgets: readonly WindowRule[];
  /** Calls with a weight that may be under way at once */
  concurrent?: WindowRule;
}

export interface LedgerRequest {
  /** Names the reservation: the same id is never admitted twice */
  id: string;
  /** How often it counts in its windows */
  weight: number;
  /** The most that it may cost */
  worstNanoUsd: number;
  /** With less it isn't worth while */
  leastNanoUsd: number;
  /** How long it holds unless it is renewed or settled */
  holdMs: number;
  /** Its cost tells what such calls cost as a rule */
  learns: boolean;
  /** Stays open until it is settled; else it is counted and forgotten */
  holds: boolean;
}

export type Decision =
  | { kind: "granted"; ceilingNanoUsd: number }
  /** Admitted before, under way or settled since */
  | { kind: "repeated"; ceilingNanoUsd: number }
  | { kind: "refused"; refusal: Refusal }
  /** Refused for now: calls under way will probably give back enough */
  | { kind: "wait"; refusal: Refusal };

export interface LedgerState {
  slots: Readonly<Record<string, Slots>>;
  open: ReadonlyMap<string, Reservation>;
  /** When each was settled: twice is once */
  settled: ReadonlyMap<string, number>;
  usualShare: number;
  /** Calls that this was learned from */
  learned: number;
}

export interface WindowStatus extends LimitStatus {
  used: number;
  reserved: number;
}
