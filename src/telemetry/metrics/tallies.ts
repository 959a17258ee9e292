// The few numbers that alerts are made of, taken out of all sums once a minute, and what came to them within some minutes. Pure.
import { bucketsMs } from "./definitions.ts";
import { counterPoints, histogramPoints } from "./points.ts";
import type { Sums } from "./sums.ts";

export type Tallies = Readonly<Record<string, number>>;

/** What was counted up to a moment, since ever */
export interface Snapshot {
  atMs: number;
  tallies: Tallies;
}

type Labels = Readonly<Record<string, string>>;

/** Into which tallies a counter goes */
const tallied: Readonly<Record<string, (labels: Labels) => string[]>> = {
  hearth_requests_total: ({ status = "" }) => (status.startsWith("5") ? ["requests", "failed"] : ["requests"]),
  hearth_limit_hits_total: () => ["limited"],
  hearth_answers_total: () => ["answers"],
  hearth_answers_truncated_total: () => ["truncated"],
  hearth_injections_total: () => ["injections"],
  hearth_cache_reads_total: ({ cache = "", hit }) => [(hit === "true" ? hitsOf : missesOf) + cache],
};
export const hitsOf = "hits of ";
export const missesOf = "misses of ";
const answersUpTo = "answers in bucket ";

export function talliesOf(sums: Sums): Tallies {
  const counted = counterPoints(sums).flatMap(({ name, labels, value }) =>
    (tallied[name]?.(labels) ?? []).map((tally) => [tally, value] as const),
  );
  const measured = histogramPoints(sums)
    .filter(({ name }) => name === "hearth_query_duration_seconds")
    .flatMap(({ counts }) => counts.map((count, bucket) => [`${answersUpTo}${bucket}`, count] as const));
  const tallies: Record<string, number> = {};
  for (const [tally, value] of [...counted, ...measured]) tallies[tally] = (tallies[tally] ?? 0) + value;
  return tallies;
}

const minuteMs = 60_000;
/** The longest window, and what a run of the cron may be late */
const keptMs = 62 * minuteMs;

/** An earlier one of the same moment gives way. */
export const withSnapshot = (ring: readonly Snapshot[], snapshot: Snapshot): Snapshot[] => [
  ...ring.filter(({ atMs }) => atMs < snapshot.atMs && atMs >= snapshot.atMs - keptMs),
  snapshot,
];

/** A run may come so much later than the one before it than a minute. */
const jitterMs = 30_000;
/** A run that was missed leaves a window that is a little too short, which still says enough. */
const leastPart = 0.8;

/**
 * What came within the last minutes; undefined where that isn't known for most of them. What has shrunk was lost with its object:
 * only what came after that can be told.
 */
export function within(ring: readonly Snapshot[], minutes: number): Tallies | undefined {
  const last = ring.at(-1);
  if (!last) return undefined;
  const recent = ring.filter(({ atMs }) => atMs >= last.atMs - minutes * minuteMs - jitterMs);
  const lostAt = recent.findLastIndex(({ tallies }, index) => hasShrunk(recent[index - 1]?.tallies ?? {}, tallies));
  const first = recent[Math.max(0, lostAt)] ?? last;
  if (last.atMs - first.atMs < leastPart * minutes * minuteMs) return undefined;
  return Object.fromEntries(
    Object.entries(last.tallies).map(([tally, value]) => [tally, value - (first.tallies[tally] ?? 0)]),
  );
}

const hasShrunk = (before: Tallies, after: Tallies): boolean =>
  Object.entries(before).some(([tally, value]) => (after[tally] ?? 0) < value);

/** How many answers took as long as each of `bucketsMs` says, and longer than the last */
export const answerTimes = (tallies: Tallies): number[] =>
  Array.from({ length: bucketsMs.length + 1 }, (_, bucket) => tallies[`${answersUpTo}${bucket}`] ?? 0);

/** As Prometheus' histogram_quantile: evenly spread within a bucket, and never more than the last bound. 0 of nothing */
export function quantileMs(counts: readonly number[], quantile: number): number {
  let missing = quantile * counts.reduce((sum, count) => sum + count, 0);
  if (missing === 0) return 0;
  for (const [bucket, upTo] of bucketsMs.entries()) {
    const count = counts[bucket] ?? 0;
    const from = bucketsMs[bucket - 1] ?? 0;
    if (count > 0 && missing <= count) return from + (upTo - from) * (missing / count);
    missing -= count;
  }
  return bucketsMs.at(-1) ?? 0;
}
