// A settlement that couldn't be made: it waits in the queue, with what is still to be done.
import type { Settlement } from "./usage-record.ts";

export interface Unsettled {
  settlement: Settlement;
  /** The objects that hold the reservation know already. */
  objectsTold: boolean;
  /** The session whose row in the index is to be touched; null for what belongs to none */
  session: TouchedSession | null;
}

export interface TouchedSession {
  id: string;
  /** For one that has none yet */
  title: string;
  /** When the question came, in ms since 1970; without it: just now */
  askedAtMs?: number;
  /** What the message stands on */
  grounds?: { messageId: string; sourceIds: readonly string[] };
  replaced?: Replaced | undefined;
}

/** Messages that were forgotten for the one that took their place */
export interface Replaced {
  messageIds: readonly string[];
  /** None was left before it: it is the session's first question now. */
  isFirst: boolean;
}
