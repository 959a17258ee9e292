// Tries to log in that have failed, or may yet: windows by account and address, in objects of their own. Kept at once, since an
// object's death must not give anybody new guesses; deleted when the longest window is over.
import type { Config } from "../platform/config.ts";
import { longest, type Refusal } from "./money.ts";
import { attemptRules } from "./plans.ts";
import { type Slots, usedIn, type WindowRule, whenFree, withAmount } from "./window.ts";

export interface AttemptWindow {
  /** Tells windows of one rule apart */
  key: string;
  rule: WindowRule;
}

export type AttemptAnswer = { kind: "granted"; atMs: number } | { kind: "refused"; refusal: Refusal };

/** Which objects count a try, in which windows. Names hold hashes alone: nothing tells whose they are. */
export function attemptPlaces(
  config: Pick<Config, "loginAttempts">,
  accountHash: string,
  addressHash: string,
): { object: string; windows: AttemptWindow[] }[] {
  const { pair, account, address } = attemptRules(config);
  const ofAccount = [
    { key: `from:${addressHash}`, rule: pair },
    { key: "all", rule: account },
  ];
  return [
    { object: `attempts:account:${accountHash}`, windows: ofAccount },
    { object: `attempts:address:${addressHash}`, windows: [{ key: "all", rule: address }] },
  ];
}

const storageKey = "login-attempts";
/** What has left its window is free again a sixtieth of it late. */
const keptWindows = 1.05;

interface Counted {
  windowMs: number;
  slots: Slots;
}

export class LoginAttempts {
  readonly #storage: DurableObjectStorage;
  /** By the windows' keys */
  #counted: Readonly<Record<string, Counted>>;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#counted = storage.kv.get<Record<string, Counted>>(storageKey) ?? {};
  }

  /** A try that any of the windows refuses counts in none of them. */
  count(windows: readonly AttemptWindow[], nowMs: number): AttemptAnswer {
    const full = windows.flatMap(({ key, rule }): Refusal[] => {
      const { windowMs } = rule;
      const slots = this.#slotsOf(key);
      const over = usedIn(slots, windowMs, nowMs) + 1 - rule.limit;
      return over > 0 ? [{ rule, retryAtMs: whenFree(slots, windowMs, over, nowMs) }] : [];
    });
    const refusal = longest(full);
    if (refusal) return { kind: "refused", refusal };
    this.#add(windows, 1, nowMs, nowMs);
    return { kind: "granted", atMs: nowMs };
  }

  giveBack(windows: readonly AttemptWindow[], atMs: number, nowMs: number): void {
    this.#add(windows, -1, atMs, nowMs);
  }

  /** When the alarm rings: the last window is over. False: this object counts none. */
  async forget(): Promise<boolean> {
    if (this.#storage.kv.get(storageKey) === undefined) return false;
    this.#counted = {};
    await this.#storage.deleteAll();
    return true;
  }

  #add(windows: readonly AttemptWindow[], amount: number, atMs: number, nowMs: number): void {
    const changed = windows.map(({ key, rule: { windowMs } }): [string, Counted] => [
      key,
      { windowMs, slots: withAmount(this.#slotsOf(key), windowMs, amount, atMs, nowMs) },
    ]);
    const all = { ...this.#counted, ...Object.fromEntries(changed) };
    const used = Object.entries(all).filter(([, { slots, windowMs }]) => usedIn(slots, windowMs, nowMs) > 0);
    this.#counted = Object.fromEntries(used);
    this.#storage.kv.put(storageKey, this.#counted);
    const longestMs = Math.max(...windows.map(({ rule }) => rule.windowMs));
    void this.#storage.setAlarm(nowMs + keptWindows * longestMs);
  }

  #slotsOf(key: string): Slots {
    return this.#counted[key]?.slots ?? [];
  }
}
