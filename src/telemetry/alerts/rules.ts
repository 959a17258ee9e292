// The rules by which something is amiss, and when it is over again. Pure. As Prometheus is told them: docs/monitoring/rules.yml.
import type { Config } from "../../platform/config.ts";
import { answerTimes, hitsOf, missesOf, quantileMs, type Snapshot, type Tallies, within } from "../metrics/tallies.ts";
import type { Alert } from "./alert.ts";

export const ruleNames = [
  "errors",
  "slowest",
  "slow",
  "breaker_open",
  "tokens",
  "cache",
  "injections",
  "limits",
  "truncation",
] as const;
export type RuleName = (typeof ruleNames)[number];

export interface Facts {
  /** One a minute; missing ones make rules that need them say nothing */
  snapshots: readonly Snapshot[];
  breakers: readonly { model: string; notClosedMs: number }[];
  /** `usual`: the mean of `days` earlier days */
  tokens: { today: number; usual: number; days: number };
}

export type Thresholds = Pick<
  Config,
  | "alertErrorRate"
  | "alertP99Seconds"
  | "alertP95Seconds"
  | "alertBreakerMinutes"
  | "alertCacheHitRate"
  | "alertInjectionsPerHour"
  | "alertLimitRate"
  | "alertTruncationRate"
  | "alertTokensTimes"
>;

/** What a rule finds of one subject: too much of something, if it is more than the threshold and enough to say so. */
export interface Reading extends Alert {
  rule: RuleName;
  value: number;
  threshold: number;
  isEnough: boolean;
}

export interface OpenAlert {
  id: string;
  rule: string;
  subject: string;
}

/** How few of something say nothing: at night one failure may be half of all requests. */
export const least = { all: 20, amiss: 5, answersForP99: 100, cacheReads: 100, days: 3, tokens: 100_000 } as const;
/** What was too much is over below this part of its threshold: what stays near it isn't told again and again. */
export const calmPart = 0.8;

/** By rule; undefined where it can't be known */
export function readingsOf(
  { snapshots, breakers, tokens }: Facts,
  thresholds: Thresholds,
): Record<RuleName, Reading[] | undefined> {
  const last = (minutes: number, read: (window: Tallies) => Reading[]) => {
    const window = within(snapshots, minutes);
    return window && read(window);
  };
  return {
    errors: last(5, (window) => [errors(window, thresholds.alertErrorRate)]),
    slowest: last(5, (window) => [slow("slowest", window, thresholds.alertP99Seconds)]),
    slow: last(5, (window) => [slow("slow", window, thresholds.alertP95Seconds)]),
    breaker_open: breakers.map((breaker) => breakerOpen(breaker, thresholds.alertBreakerMinutes)),
    tokens: [tokensOfDay(tokens, thresholds.alertTokensTimes)],
    cache: last(60, (window) => cachesIn(window).map((cache) => cacheMisses(cache, window, thresholds))),
    injections: last(60, (window) => [injections(window, thresholds.alertInjectionsPerHour)]),
    limits: last(15, (window) => [limits(window, thresholds.alertLimitRate)]),
    truncation: last(15, (window) => [truncation(window, thresholds.alertTruncationRate)]),
  };
}

/** What is to be told now, and which of the open alerts are over. What can't be known stays as it is. */
export function step(readings: Readonly<Record<RuleName, readonly Reading[] | undefined>>, open: readonly OpenAlert[]) {
  const all = Object.values(readings).flatMap((found) => found ?? []);
  const isOpen = (reading: Reading) => open.some((alert) => isAbout(alert, reading));
  const isOver = (alert: OpenAlert) => {
    const reading = all.find((one) => isAbout(alert, one));
    if (reading) return reading.value <= calmPart * reading.threshold;
    // A model or a cache that there was: the rule was looked at, and doesn't know it any more.
    return Object.entries(readings).some(([rule, found]) => rule === alert.rule && found !== undefined);
  };
  return {
    opened: all.filter((reading) => holds(reading) && !isOpen(reading)).map(alertOf),
    resolved: open.filter(isOver),
  };
}

const holds = ({ value, threshold, isEnough }: Reading): boolean => isEnough && value > threshold;

const isAbout = (alert: OpenAlert, reading: Reading): boolean =>
  alert.rule === reading.rule && alert.subject === reading.subject;

const alertOf = ({ rule, subject, severity, summary, details }: Reading): Alert => ({
  rule,
  subject,
  severity,
  summary,
  details,
});

function errors(window: Tallies, threshold: number): Reading {
  const { part, ...reading } = partOf("failed", "requests", window, threshold);
  const summary = `${part} requests failed within 5 minutes.`;
  return { rule: "errors", subject: "all", severity: "critical", summary, ...reading };
}

function limits(window: Tallies, threshold: number): Reading {
  const { part, ...reading } = partOf("limited", "requests", window, threshold);
  const summary = `${part} requests met a limit within 15 minutes.`;
  return { rule: "limits", subject: "all", severity: "warning", summary, ...reading };
}

function truncation(window: Tallies, threshold: number): Reading {
  const { part, ...reading } = partOf("truncated", "answers", window, threshold);
  const summary = `Of ${part} answers passages were left out within 15 minutes: they didn't fit the model.`;
  return { rule: "truncation", subject: "all", severity: "warning", summary, ...reading };
}

function cacheMisses(cache: string, window: Tallies, { alertCacheHitRate }: Thresholds): Reading {
  const { [hitsOf + cache]: hits = 0, [missesOf + cache]: misses = 0 } = window;
  const reads = hits + misses;
  const value = reads === 0 ? 0 : misses / reads;
  return {
    rule: "cache",
    subject: cache,
    severity: "warning",
    value,
    threshold: 1 - alertCacheHitRate,
    isEnough: reads >= least.cacheReads,
    summary: `The ${cache} cache helped in ${percent(1 - value)} of ${reads} cases within an hour.`,
    details: { hits, misses, hit_rate: rounded(1 - value), threshold: alertCacheHitRate },
  };
}

const cachesIn = (window: Tallies): string[] => [
  ...new Set(
    Object.keys(window)
      .filter((tally) => tally.startsWith(hitsOf) || tally.startsWith(missesOf))
      .map((tally) => tally.replace(hitsOf, "").replace(missesOf, "")),
  ),
];

function injections(window: Tallies, threshold: number): Reading {
  const value = window.injections ?? 0;
  const summary = `${value} attempted injections within an hour.`;
  const details = { injections: value, threshold };
  return {
    rule: "injections",
    subject: "all",
    severity: "warning",
    value,
    threshold,
    isEnough: true,
    summary,
    details,
  };
}

const slowRules = {
  slowest: { quantile: 0.99, few: "hundred", severity: "critical", answers: least.answersForP99 },
  slow: { quantile: 0.95, few: "twenty", severity: "warning", answers: least.all },
} as const;

function slow(rule: keyof typeof slowRules, window: Tallies, threshold: number): Reading {
  const { quantile, few, severity, answers } = slowRules[rule];
  const times = answerTimes(window);
  const count = times.reduce((sum, inBucket) => sum + inBucket, 0);
  const value = quantileMs(times, quantile) / 1_000;
  const summary = `One answer in ${few} took more than ${value.toFixed(1)} s within 5 minutes (of ${count}).`;
  const details = { seconds: rounded(value), threshold, answers: count };
  return { rule, subject: "all", severity, value, threshold, isEnough: count >= answers, summary, details };
}

function breakerOpen({ model, notClosedMs }: Facts["breakers"][number], threshold: number): Reading {
  const value = notClosedMs / 60_000;
  return {
    rule: "breaker_open",
    subject: model,
    severity: "critical",
    value,
    threshold,
    isEnough: true,
    summary: `The breaker of ${model} hadn't been closed for ${Math.floor(value)} minutes.`,
    details: { model, minutes: Math.floor(value), threshold },
  };
}

function tokensOfDay({ today, usual, days }: Facts["tokens"], threshold: number): Reading {
  const value = usual > 0 ? today / usual : 0;
  return {
    rule: "tokens",
    subject: "all",
    severity: "warning",
    value,
    threshold,
    isEnough: days >= least.days && today >= least.tokens,
    summary: `${today} tokens in a day: ${percent(value)} of a usual one.`,
    details: { tokens: today, usual: Math.round(usual), days, threshold },
  };
}

/** How much of something is amiss */
function partOf(amiss: string, all: string, { [amiss]: bad = 0, [all]: count = 0 }: Tallies, threshold: number) {
  const value = count === 0 ? 0 : bad / count;
  return {
    part: `${percent(value)} of ${count}`,
    value,
    threshold,
    isEnough: count >= least.all && bad >= least.amiss,
    details: { [amiss]: bad, [all]: count, rate: rounded(value), threshold },
  };
}

const percent = (part: number): string => `${Number((100 * part).toFixed(1))} %`;
const rounded = (value: number): number => Number(value.toFixed(4));
