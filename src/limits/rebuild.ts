// Books that an object has lost are read again from Postgres, which may be away just then.
import type { Config } from "../platform/config.ts";

/** What two clocks may differ, and a batch may take */
export const rebuildMarginMs = 10_000;
const firstPauseFlushes = 5;
const longestPauseMs = 60_000;

/** Before the next try, as long as the object lives: each twice as long as the one before. */
export const rebuildPauseMs = (tried: number, { quotaFlushMs }: Pick<Config, "quotaFlushMs">): number =>
  Math.min(longestPauseMs, firstPauseFlushes * quotaFlushMs * 2 ** tried);
