// How much was used within a sliding window, kept in slots of a sixtieth of it. A slot counts as long as any moment of it
// may: no window of that length ever holds more than its limit, and what was used is free again a sixtieth late at most. Pure.
import type { LimitRule } from "../platform/failure.ts";

export type WindowRule = LimitRule;

/** Slot and amount, oldest first. */
export type Slots = readonly (readonly [slot: number, amount: number])[];

const slotsPerWindow = 60;

const slotAt = (windowMs: number, atMs: number) => Math.floor(atMs / (windowMs / slotsPerWindow));
const freeAtMs = (slot: number, windowMs: number) => (slot + 1) * (windowMs / slotsPerWindow) + windowMs;

function live(slots: Slots, windowMs: number, nowMs: number): Slots {
  const first = slots.findIndex(([slot]) => freeAtMs(slot, windowMs) > nowMs);
  return first === 0 ? slots : first < 0 ? [] : slots.slice(first);
}

export function usedIn(slots: Slots, windowMs: number, nowMs: number): number {
  return live(slots, windowMs, nowMs).reduce((sum, [, amount]) => sum + amount, 0);
}

/** `atMs` may lie in the past, to take back what was counted then; what has left the window already stays away. */
export function withAmount(slots: Slots, windowMs: number, amount: number, atMs: number, nowMs: number): Slots {
  const kept = live(slots, windowMs, nowMs);
  const slot = slotAt(windowMs, atMs);
  if (freeAtMs(slot, windowMs) <= nowMs) return kept;
  const before = kept.filter(([at]) => at < slot);
  const now = kept.find(([at]) => at === slot)?.[1] ?? 0;
  const total = Math.max(0, now + amount);
  return [...before, ...(total > 0 ? [[slot, total] as const] : []), ...kept.filter(([at]) => at > slot)];
}

/** When so much of what is used now will have left the window, in ms since 1970; a whole window from now where it never was there. */
export function whenFree(slots: Slots, windowMs: number, amount: number, nowMs: number): number {
  let freed = 0;
  for (const [slot, used] of live(slots, windowMs, nowMs)) {
    freed += used;
    if (freed >= amount) return freeAtMs(slot, windowMs);
  }
  return nowMs + windowMs;
}
