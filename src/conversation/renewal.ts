// Holds a reservation while its answer is under way: an object that dies renews no more, and what it held is free again.
import type { Hold, LimitsClient } from "../limits/limits.client.ts";

/** Returns how to stop. */
export function keepRenewing(hold: Hold, limits: LimitsClient, reservationMs: number): () => void {
  const timer = setInterval(() => void limits.renew(hold), reservationMs / 3);
  return () => clearInterval(timer);
}
