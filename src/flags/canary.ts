// A candidate that a share of the users gets: who is in, and when it is taken back. Pure.
import type { FeatureName } from "./features.ts";

export interface CanaryOrder {
  /** Decides, together with a user's id, who is in: the same name takes the same users. */
  name: string;
  /** 0 to 1 */
  share: number;
  /** Models to be asked in place of the house's chain, ids or aliases; empty: that chain */
  chain: readonly string[];
  /** Features that are on for these users although they are switched off */
  features: readonly FeatureName[];
  maxErrorRate: number;
  maxP99Ms: number;
  /** Nothing is said of fewer. */
  leastAnswers: number;
}

export interface RolledBack {
  because: "error_rate" | "p99";
  atMs: number;
  figures: Figures;
}

export interface Canary extends CanaryOrder {
  /** Of this start: what comes late from an earlier one isn't counted. */
  run: string;
  startedAtMs: number;
  /** Null while it runs */
  rolledBack: RolledBack | null;
}

export interface CanaryOutcome {
  failed: boolean;
  tookMs: number;
}

export interface Figures {
  answers: number;
  errorRate: number;
  /** Null where there are none */
  p99Ms: number | null;
}

/** So many of the last are judged: a candidate that turns bad after a good week is found as soon as a new one. */
export const judgedMax = 500;

const buckets = 10_000;

/** Where a user stands among all: the share that takes them in has to be larger than that. */
export const placeOf = (name: string, userId: string): number => (hashOf(`${name}\n${userId}`) % buckets) / buckets;

export const isIn = ({ name, share }: Pick<CanaryOrder, "name" | "share">, userId: string): boolean =>
  placeOf(name, userId) < share;

/** FNV-1a with the finish of MurmurHash3: ids that differ in one digit lie far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function figuresOf(outcomes: readonly CanaryOutcome[]): Figures {
  const answers = outcomes.length;
  if (answers === 0) return { answers, errorRate: 0, p99Ms: null };
  const times = outcomes.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return {
    answers,
    errorRate: outcomes.filter(({ failed }) => failed).length / answers,
    p99Ms: times[Math.ceil(0.99 * answers) - 1] ?? null,
  };
}

type Rules = Pick<CanaryOrder, "maxErrorRate" | "maxP99Ms" | "leastAnswers">;

/** Why it has to be taken back; null: it may go on. One slow answer alone is no reason, however few there are. */
export function verdictOn(outcomes: readonly CanaryOutcome[], rules: Rules): Omit<RolledBack, "atMs"> | null {
  const figures = figuresOf(outcomes);
  if (figures.answers < rules.leastAnswers) return null;
  if (figures.errorRate > rules.maxErrorRate) return { because: "error_rate", figures };
  const slow = outcomes.filter(({ tookMs }) => tookMs > rules.maxP99Ms).length;
  return slow > 1 && (figures.p99Ms ?? 0) > rules.maxP99Ms ? { because: "p99", figures } : null;
}
