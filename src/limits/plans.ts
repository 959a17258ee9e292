// The numbers: what each plan allows its users, what all users together may do, and how the rules are called outside. Pure.
import { standardPlan } from "../identity/tokens.ts";
import type { Config } from "../platform/config.ts";
import type { PlanSetting } from "../platform/settings/limits.ts";
import type { LedgerRules } from "./ledger-types.ts";
import type { WindowRule } from "./window.ts";

export const questionClass = "chat";
const otherClass = "other";
/** Calls of a class are those under its path; everything else is one class. */
const endpointClasses = [questionClass, "vision", "reasoning"] as const;
export type EndpointClass = (typeof endpointClasses)[number] | typeof otherClass;

export function endpointClassOf(path: string): EndpointClass {
  const area = path.split("/")[3];
  return endpointClasses.find((name) => name === area) ?? otherClass;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const standard = {
  questions_per_minute: 10,
  questions_per_hour: 100,
  questions_per_day: 500,
  usd_per_request: 1,
  usd_per_day: 5,
  classes: {
    chat: { per_minute: 20, per_hour: 200 },
    vision: { per_minute: 10, per_hour: 50 },
    reasoning: { per_minute: 5, per_hour: 20 },
    other: { per_minute: 100, per_hour: 1_000 },
  } satisfies Record<EndpointClass, { per_minute: number; per_hour: number }>,
};

export const nanoUsd = (usd: number): number => Math.round(usd * 1e9);

const window = (name: string, limit: number, windowMs: number): WindowRule => ({
  name,
  limit,
  windowMs,
  isMoney: false,
});
const budget = (name: string, limit: number, windowMs: number): WindowRule => ({
  name,
  limit,
  windowMs,
  isMoney: true,
});

/** A plan that isn't there (any more) is the standard one. */
function planOf(config: Pick<Config, "plans">, name: string) {
  const house: PlanSetting = config.plans[standardPlan] ?? {};
  const own: PlanSetting = config.plans[name] ?? {};
  const classes: Readonly<Record<string, { per_minute: number; per_hour: number }>> = {
    ...standard.classes,
    ...house.classes,
    ...own.classes,
  };
  return { ...standard, ...house, ...own, classes };
}

export interface UserRules {
  /** Count questions */
  questions: readonly WindowRule[];
  /** Count every call of their class */
  ofClass: (name: EndpointClass) => readonly WindowRule[];
  budgets: readonly WindowRule[];
  perRequestNanoUsd: number;
}

/** What each plan allows, whatever of it the settings name */
export const plansInForce = (config: Pick<Config, "plans">) =>
  Object.fromEntries([standardPlan, ...Object.keys(config.plans)].map((name) => [name, planOf(config, name)]));

export function userRules(config: Pick<Config, "plans">, planName: string): UserRules {
  const plan = planOf(config, planName);
  return {
    questions: [
      window("user-minute", plan.questions_per_minute, minuteMs),
      window("user-hour", plan.questions_per_hour, hourMs),
      window("user-day", plan.questions_per_day, dayMs),
    ],
    ofClass: (name) => {
      const numbers = plan.classes[name] ?? standard.classes[name];
      return [window(`${name}-minute`, numbers.per_minute, minuteMs), window(`${name}-hour`, numbers.per_hour, hourMs)];
    },
    budgets: [budget("user-usd-day", nanoUsd(plan.usd_per_day), dayMs)],
    perRequestNanoUsd: nanoUsd(plan.usd_per_request),
  };
}

export const everyClass: readonly EndpointClass[] = [...endpointClasses, otherClass];

/** Its number is of questions under way. */
export const concurrentLimit = "global-concurrent";

/** The part of the limits over all users that one of the shards holds; together they hold all of them. */
export function globalRules(config: Config, shard: number): Required<LedgerRules> {
  const part = (whole: number) => {
    const each = Math.floor(whole / config.globalShards);
    return shard < whole % config.globalShards ? each + 1 : each;
  };
  return {
    windows: [window("global-hour", part(config.globalPerHour), hourMs)],
    budgets: [
      budget("global-usd-hour", part(nanoUsd(config.globalUsdPerHour)), hourMs),
      budget("global-usd-day", part(nanoUsd(config.globalUsdPerDay)), dayMs),
    ],
    concurrent: window(concurrentLimit, part(config.globalConcurrent), 0),
  };
}

export function addressRules(config: Pick<Config, "addressPerMinute">): LedgerRules {
  return { windows: [window("address-minute", config.addressPerMinute, minuteMs)], budgets: [] };
}

/** Failed logins: into one account from one address, into one account, from one address. */
export function attemptRules({ loginAttempts }: Pick<Config, "loginAttempts">) {
  return {
    pair: window("login-account-address", loginAttempts, 15 * minuteMs),
    account: window("login-account", 10 * loginAttempts, hourMs),
    address: window("login-address", 3 * loginAttempts, 15 * minuteMs),
  };
}
