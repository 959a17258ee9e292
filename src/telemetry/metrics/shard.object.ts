// Sums over all isolates: each sends to one of the shards, and what tells of all asks each of them.
import { DurableObject } from "cloudflare:workers";
import { settingsOf } from "../../platform/config.ts";
import { WriteBehind } from "../../platform/write-behind.ts";
import { addAll, noSums, type Sums } from "./sums.ts";
import { type Snapshot, withSnapshot } from "./tallies.ts";

export interface ShardSums extends Sums {
  /** Since when it counts */
  sinceMs: number;
}

const ringKey = "ring";

export const shardName = (shard: number): string => `metrics:${shard}`;

export class MetricsShard extends DurableObject<Env> {
  readonly #sums: ShardSums;
  readonly #disk: WriteBehind<ShardSums>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#disk = new WriteBehind(ctx.storage, settingsOf(env).quotaFlushMs, () => ({
      state: this.#sums,
      alarmAtMs: undefined,
    }));
    this.#sums = this.#disk.kept?.state ?? { ...noSums(), sinceMs: Date.now() };
  }

  add(sums: Sums): void {
    addAll(this.#sums, sums);
    this.#disk.touch();
  }

  /** In place of what there was */
  keep({ counters, histograms }: Sums): void {
    Object.assign(this.#sums, { counters, histograms });
    this.#disk.touch();
  }

  /** All snapshots that are still of use, with this one */
  note(snapshot: Snapshot): Snapshot[] {
    const ring = withSnapshot(this.ctx.storage.kv.get<Snapshot[]>(ringKey) ?? [], snapshot);
    this.ctx.storage.kv.put(ringKey, ring);
    return ring;
  }

  read(): ShardSums {
    return this.#sums;
  }
}
