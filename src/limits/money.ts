// How much a call may spend of what is left: all that it might, less near a budget's end, or nothing. Pure.
import type { WindowRule } from "./window.ts";

export interface BudgetState {
  rule: WindowRule;
  unspent: number;
  /** When so much of what was spent will have left the window */
  whenFree(amount: number): number;
}

export interface Reserved {
  /** The most that calls under way may still spend */
  most: number;
  /** What they will spend if each costs the usual */
  likely: number;
  /** When the first of them lets go unless it is renewed; undefined where there is none */
  nextExpiryMs: number | undefined;
}

export interface MoneyRequest {
  worst: number;
  /** What such a call costs as a rule */
  usual: number;
  /** With less it isn't worth while */
  least: number;
}

export interface Refusal {
  rule: WindowRule;
  retryAtMs: number;
}

export type Spending =
  | { kind: "granted"; ceilingNanoUsd: number }
  | { kind: "refused"; refusal: Refusal }
  /** Once calls under way are settled there will probably be enough. */
  | { kind: "wait"; refusal: Refusal };

export function spendingOf(
  { worst, usual, least }: MoneyRequest,
  budgets: readonly BudgetState[],
  reserved: Reserved,
  nowMs: number,
): Spending {
  const left = Math.max(0, Math.min(...budgets.map(({ unspent }) => unspent)) - reserved.most);
  // Whoever is alone at a budget's end gets the rest of it; among others it is shared out by what calls usually cost.
  const isAlone = reserved.most === 0;
  // What can be had for nothing is never refused for money, nor made to wait for it.
  const enough = least === 0 ? 0 : Math.min(worst, isAlone ? least : Math.max(usual, least));
  if (left >= enough) return { kind: "granted", ceilingNanoUsd: Math.min(worst, left) };
  const refusals = budgets.flatMap(({ rule, unspent, whenFree }): Refusal[] => {
    const missing = Math.min(worst, least) + reserved.likely - unspent;
    if (missing <= 0) return [];
    const isReservedOnly = unspent >= Math.min(worst, least);
    return [
      { rule, retryAtMs: isReservedOnly ? Math.max(reserved.nextExpiryMs ?? 0, nowMs + 1_000) : whenFree(missing) },
    ];
  });
  const refusal = longest(refusals);
  if (refusal) return { kind: "refused", refusal };
  const [tightest] = budgets.toSorted((a, b) => a.unspent - b.unspent);
  if (!tightest) throw new Error("Where nothing is too tight, all is granted");
  return { kind: "wait", refusal: { rule: tightest.rule, retryAtMs: nowMs + 1_000 } };
}

/** Of several, the one that stays true for longest: coming back earlier would be of no use. */
export const longest = (refusals: readonly Refusal[]): Refusal | undefined =>
  refusals.toSorted((a, b) => b.retryAtMs - a.retryAtMs)[0];
