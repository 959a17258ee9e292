// One object a user: windows, money and idempotency keys, decided in memory and written behind. A death forgets a second of
// counts at most; what it forgets of money comes back from usage_events, what is still under way renews itself.
import { DurableObject } from "cloudflare:workers";
import { standardPlan } from "../identity/tokens.ts";
import { type Config, settingsOf } from "../platform/config.ts";
import { databaseOf } from "../platform/secrets/database-of.ts";
import { WriteBehind } from "../platform/write-behind.ts";
import { databaseHooks } from "../telemetry/hooks.ts";
import { errorFields } from "../telemetry/log.ts";
import { openTelemetry } from "../telemetry/open.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { EndedLogins } from "./ended-logins.ts";
import { IdempotencyKeys, type KeyedQuestion } from "./idempotency.ts";
import { Ledger } from "./ledger.ts";
import type { LedgerRules, LedgerState, WindowStatus } from "./ledger-types.ts";
import { type AttemptAnswer, type AttemptWindow, LoginAttempts } from "./login-attempts.ts";
import type { Refusal } from "./money.ts";
import { addressRules, type EndpointClass, everyClass, userRules } from "./plans.ts";
import { rebuildMarginMs, rebuildPauseMs } from "./rebuild.ts";
import { bookedSince } from "./usage.ts";
import { decidePatiently, type FinalDecision, Waiting, withoutWaiting } from "./waiting.ts";

export interface QuotaRequest {
  /** Of the reservation; of a question its message's */
  id: string;
  userId: string;
  /** Null: as it was seen last */
  plan: string | null;
  /** Null: none of ours */
  sessionId: string | null;
  /** Null: counted nowhere */
  endpointClass: EndpointClass | null;
  isQuestion: boolean;
  /** The most that it may cost; with neither money nor question nothing is held */
  worstNanoUsd: number;
  /** With less it isn't worth while; zero: it can be answered without money */
  leastNanoUsd: number;
  key?: KeyedQuestion & { key: string };
}

export type QuotaAnswer = { windows: WindowStatus[] } & (
  | { kind: "granted" | "repeated"; ceilingNanoUsd: number }
  | { kind: "refused"; refusal: Refusal }
  /** The key was used for another question. */
  | { kind: "mismatch" }
  /** The login that speaks has ended. */
  | { kind: "ended" }
);

/** What a reservation came to */
export interface SettledCost {
  id: string;
  costNanoUsd: number;
}

interface QuotaState {
  userId: string | null;
  plan?: string;
  ledger: LedgerState;
}

export class Quota extends DurableObject<Env> {
  readonly #config: Config;
  readonly #telemetry: Telemetry;
  readonly #ledger: Ledger;
  readonly #keys: IdempotencyKeys;
  readonly #disk: WriteBehind<QuotaState>;
  readonly #waiting = new Waiting();
  readonly #ended: EndedLogins;
  readonly #attempts: LoginAttempts;
  #userId: string | null;
  #plan: string;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = settingsOf(env);
    this.#telemetry = openTelemetry(env);
    this.#keys = new IdempotencyKeys(ctx.storage.sql);
    this.#attempts = new LoginAttempts(ctx.storage);
    this.#ended = new EndedLogins(ctx.storage, this.#config.accessTokenSeconds * 1000);
    this.#disk = new WriteBehind(ctx.storage, this.#config.quotaFlushMs, () => {
      this.#keys.write(Date.now());
      const state = { userId: this.#userId, plan: this.#plan, ledger: this.#ledger.state };
      return { state, alarmAtMs: this.#ledger.nextExpiryMs };
    });
    const kept = this.#disk.kept;
    this.#userId = kept?.state.userId ?? null;
    this.#plan = kept?.state.plan ?? standardPlan;
    this.#ledger = new Ledger(kept?.state.ledger);
    if (kept && this.#disk.diedUnwritten) ctx.waitUntil(this.#rebuild(kept.writtenAtMs - rebuildMarginMs, []));
  }

  async admit(request: QuotaRequest): Promise<QuotaAnswer> {
    this.#userId = request.userId;
    if (request.sessionId !== null && this.#ended.has(request.sessionId, Date.now()))
      return { kind: "ended", windows: [] };
    this.#plan = request.plan ?? this.#plan;
    const rules = this.#rulesFor(request);
    const known = request.key && this.#keys.get(request.key.key, Date.now());
    if (known && !isSame(known, request.key)) return { kind: "mismatch", windows: this.#status(rules) };
    if (known)
      return {
        kind: "repeated",
        ceilingNanoUsd: this.#ledger.ceilingOf(known.messageId),
        windows: this.#status(rules),
      };
    const decision = await this.#decide(request, rules);
    if (decision.kind === "granted" && request.key) this.#keys.put(request.key.key, request.key);
    this.#disk.touch();
    return { ...decision, windows: this.#status(rules) };
  }

  endLogins(loginIds: readonly string[]): void {
    this.#ended.add(loginIds, Date.now());
  }

  /** Counts a try to log in, in an object that counts nothing else. */
  countAttempt(windows: readonly AttemptWindow[]): AttemptAnswer {
    return this.#attempts.count(windows, Date.now());
  }

  giveBackAttempt(windows: readonly AttemptWindow[], atMs: number): void {
    this.#attempts.giveBack(windows, atMs, Date.now());
  }

  /** Counts a call without a user. */
  countAddress(): QuotaAnswer {
    const rules = addressRules(this.#config);
    const request = { id: "", weight: 1, worstNanoUsd: 0, leastNanoUsd: 0, learns: false, holdMs: 0, holds: false };
    // In memory alone: nobody's storage may grow by addresses, and a death forgets a minute at most.
    const decision = withoutWaiting(this.#ledger.admit(request, rules, Date.now()));
    return { ...decision, windows: this.#status(rules) };
  }

  settle(id: string, userId: string, costNanoUsd: number): void {
    this.#userId = userId;
    this.#ledger.settle(id, costNanoUsd, this.#budgets, Date.now());
    this.#changed();
  }

  settleMany(userId: string, costs: readonly SettledCost[]): void {
    for (const { id, costNanoUsd } of costs) this.settle(id, userId, costNanoUsd);
  }

  release(id: string): void {
    this.#ledger.release(id, Date.now());
    this.#keys.forget(id);
    this.#changed();
  }

  renew(id: string, userId: string, ceilingNanoUsd: number): void {
    this.#userId = userId;
    this.#ledger.renew(id, ceilingNanoUsd, 1, this.#config.reservationMs, Date.now());
    this.#changed();
  }

  /** Every window and budget of a user on this plan. Counts nowhere. */
  status(plan: string | null): WindowStatus[] {
    const { questions, ofClass, budgets } = userRules(this.#config, plan ?? this.#plan);
    return this.#status({ windows: [...questions, ...everyClass.flatMap(ofClass)], budgets });
  }

  override async alarm(): Promise<void> {
    if (await this.#attempts.forget()) return;
    const orphans = this.#ledger.expire(Date.now());
    if (orphans.length > 0) {
      this.#telemetry.logger.log("warn", "reservations_expired", { count: orphans.length });
      await this.#rebuild(Date.now(), orphans);
    }
    this.#waiting.wake();
    await this.#disk.flush();
  }

  #decide(request: QuotaRequest, rules: LedgerRules): Promise<FinalDecision> {
    const { worstNanoUsd } = request;
    const asked = {
      id: request.id,
      weight: 1,
      worstNanoUsd,
      leastNanoUsd: request.leastNanoUsd,
      learns: request.isQuestion && worstNanoUsd > 0,
      holdMs: this.#config.reservationMs,
      holds: request.isQuestion || worstNanoUsd > 0,
    };
    const decide = () => this.#ledger.admit(asked, rules, Date.now());
    return decidePatiently(decide, this.#waiting, this.#config.admissionWaitMs);
  }

  #rulesFor({ endpointClass, isQuestion }: QuotaRequest): LedgerRules {
    const { questions, ofClass, budgets } = userRules(this.#config, this.#plan);
    return { windows: [...(isQuestion ? questions : []), ...(endpointClass ? ofClass(endpointClass) : [])], budgets };
  }

  #status(rules: LedgerRules): WindowStatus[] {
    return this.#ledger.status(rules, Date.now());
  }

  #changed(): void {
    this.#waiting.wake();
    this.#disk.touch();
  }

  /** Books what Postgres knows and this object doesn't. */
  async #rebuild(sinceMs: number, ids: readonly string[], tried = 0): Promise<void> {
    if (this.#userId === null) return;
    try {
      const database = databaseOf(this.env, databaseHooks(this.#telemetry.logger));
      const booked = await bookedSince(database, { userId: this.#userId, sinceMs, ids });
      for (const { reservationId, costNanoUsd } of booked) {
        this.#ledger.settle(reservationId, costNanoUsd, this.#budgets, Date.now());
      }
      this.#changed();
    } catch (error) {
      this.#telemetry.logger.log("error", "quota_not_rebuilt", errorFields(error));
      setTimeout(() => void this.#rebuild(sinceMs, ids, tried + 1), rebuildPauseMs(tried, this.#config));
    }
  }

  /** Names and lengths of budgets are the same on every plan. */
  get #budgets() {
    return userRules(this.#config, "").budgets;
  }
}

const isSame = (known: KeyedQuestion, asked: KeyedQuestion | undefined): boolean =>
  known.fingerprint === asked?.fingerprint && known.messageId === asked.messageId;
