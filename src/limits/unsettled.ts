// A settlement that couldn't be made: it waits in the queue, with what is still to be done.
import type { Settlement } from "./usage-record.ts";

export interface Unsettled {
  settlement: Settlement;
  /** The objects that hold the reservation know already. */
  objectsTold: boolean;
  /** The session whose row in the index is to be touched; null for what belongs to none */
  session: { id: string; title: string } | null;
}
