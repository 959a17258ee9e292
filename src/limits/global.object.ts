// What all users together may do: calls under way, calls an hour, money. One object, or as many shards as settings name:
// each holds its part and asks the others before it refuses anybody.
import { DurableObject } from "cloudflare:workers";
import { type Config, settingsOf } from "../platform/config.ts";
import { databaseOf } from "../platform/secrets/database-of.ts";
import { WriteBehind } from "../platform/write-behind.ts";
import { databaseHooks } from "../telemetry/hooks.ts";
import { errorFields } from "../telemetry/log.ts";
import { openTelemetry } from "../telemetry/open.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { Ledger } from "./ledger.ts";
import type { Decision, LedgerState, WindowStatus } from "./ledger-types.ts";
import type { Refusal } from "./money.ts";
import { globalRules } from "./plans.ts";
import type { SettledCost } from "./quota.object.ts";
import { rebuildMarginMs, rebuildPauseMs } from "./rebuild.ts";
import { bookedSince } from "./usage.ts";
import { decidePatiently, Waiting } from "./waiting.ts";

export interface GlobalRequest {
  id: string;
  isQuestion: boolean;
  worstNanoUsd: number;
  leastNanoUsd: number;
}

export type GlobalAnswer =
  /** `shard`: who holds the reservation, and is told of its end */
  { kind: "granted" | "repeated"; shard: number; ceilingNanoUsd: number } | { kind: "refused"; refusal: Refusal };

export const globalShardName = (shard: number) => `global:${shard}`;

export class GlobalQuota extends DurableObject<Env> {
  readonly #config: Config;
  readonly #telemetry: Telemetry;
  readonly #ledger: Ledger;
  readonly #disk: WriteBehind<{ shard: number; ledger: LedgerState }>;
  readonly #waiting = new Waiting();
  #shard: number;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = settingsOf(env);
    this.#telemetry = openTelemetry(env);
    this.#disk = new WriteBehind(ctx.storage, this.#config.quotaFlushMs, () => ({
      state: { shard: this.#shard, ledger: this.#ledger.state },
      alarmAtMs: this.#ledger.nextExpiryMs,
    }));
    const kept = this.#disk.kept;
    this.#shard = kept?.state.shard ?? 0;
    this.#ledger = new Ledger(kept?.state.ledger);
    if (kept && this.#disk.diedUnwritten) ctx.waitUntil(this.#rebuild(kept.writtenAtMs - rebuildMarginMs, []));
  }

  async admit(shard: number, request: GlobalRequest): Promise<GlobalAnswer> {
    const here = this.admitHere(shard, request);
    if (here.kind === "granted" || here.kind === "repeated") return { ...here, shard };
    const elsewhere = await this.#admitElsewhere(request);
    if (elsewhere) return elsewhere;
    const decide = () => this.admitHere(shard, request);
    const decision = await decidePatiently(decide, this.#waiting, this.#config.admissionWaitMs);
    return decision.kind === "refused" ? decision : { ...decision, shard };
  }

  /** Without asking the others. */
  admitHere(shard: number, { id, isQuestion, worstNanoUsd, leastNanoUsd }: GlobalRequest): Decision {
    this.#shard = shard;
    const weight = isQuestion ? 1 : 0;
    const learns = isQuestion && worstNanoUsd > 0;
    const holdMs = this.#config.reservationMs;
    const request = { id, weight, worstNanoUsd, leastNanoUsd, learns, holdMs, holds: true };
    const decision = this.#ledger.admit(request, this.#rules, Date.now());
    if (decision.kind === "granted") this.#disk.touch();
    return decision;
  }

  settle(shard: number, id: string, costNanoUsd: number): void {
    this.#shard = shard;
    this.#ledger.settle(id, costNanoUsd, this.#rules.budgets, Date.now());
    this.#changed();
  }

  settleMany(shard: number, costs: readonly SettledCost[]): void {
    for (const { id, costNanoUsd } of costs) this.settle(shard, id, costNanoUsd);
  }

  release(id: string): void {
    this.#ledger.release(id, Date.now());
    this.#changed();
  }

  renew(shard: number, id: string, ceilingNanoUsd: number): void {
    this.#shard = shard;
    this.#ledger.renew(id, ceilingNanoUsd, 1, this.#config.reservationMs, Date.now());
    this.#changed();
  }

  status(shard: number): WindowStatus[] {
    this.#shard = shard;
    return this.#ledger.status(this.#rules, Date.now());
  }

  override async alarm(): Promise<void> {
    const orphans = this.#ledger.expire(Date.now());
    if (orphans.length > 0) {
      this.#telemetry.logger.log("warn", "global_reservations_expired", { count: orphans.length });
      await this.#rebuild(Date.now(), orphans);
    }
    this.#waiting.wake();
    await this.#disk.flush();
  }

  get #rules() {
    return globalRules(this.#config, this.#shard);
  }

  /** The others in turn, beginning with the next one, so that not all ask the same first. One that can't be reached lends nothing. */
  async #admitElsewhere(request: GlobalRequest): Promise<GlobalAnswer | undefined> {
    const { globalShards } = this.#config;
    for (let step = 1; step < globalShards; step++) {
      const shard = (this.#shard + step) % globalShards;
      const peer = this.env.GLOBAL_QUOTA.getByName(globalShardName(shard));
      const decision = await peer.admitHere(shard, request).catch(() => undefined);
      if (decision?.kind === "granted" || decision?.kind === "repeated") return { ...decision, shard };
    }
    return undefined;
  }

  #changed(): void {
    this.#waiting.wake();
    this.#disk.touch();
  }

  /** Rows don't say which shard they belong to: with more than one, only its own orphans are looked for. */
  async #rebuild(sinceMs: number, ids: readonly string[], tried = 0): Promise<void> {
    const since = this.#config.globalShards === 1 ? sinceMs : Date.now();
    try {
      const database = databaseOf(this.env, databaseHooks(this.#telemetry.logger));
      for (const { reservationId, costNanoUsd } of await bookedSince(database, { userId: null, sinceMs: since, ids })) {
        this.#ledger.settle(reservationId, costNanoUsd, this.#rules.budgets, Date.now());
      }
      this.#changed();
    } catch (error) {
      this.#telemetry.logger.log("error", "global_quota_not_rebuilt", errorFields(error));
      // As long as this object lives.
      setTimeout(() => void this.#rebuild(sinceMs, ids, tried + 1), rebuildPauseMs(tried, this.#config));
    }
  }
}
