// The shards as one: an isolate keeps to one of them, chosen by lot.
import type { Config } from "../../platform/config.ts";
import { type MetricsShard, type ShardSums, shardName } from "./shard.object.ts";
import { addAll, noSums, type Sums } from "./sums.ts";
import type { Snapshot } from "./tallies.ts";

export interface MetricShards {
  add(sums: Sums): Promise<void>;
  /** All that was ever counted, by any isolate */
  read(): Promise<ShardSums>;
  /** What an exporter of differences has told */
  told(): Promise<Sums>;
  noteTold(sums: Sums): Promise<void>;
  /** Keeps it for an hour, and tells what is kept, the oldest first. */
  noteSnapshot(snapshot: Snapshot): Promise<Snapshot[]>;
}

const toldName = "metrics:told";
const historyName = "metrics:history";

export function openShards(
  namespace: DurableObjectNamespace<MetricsShard>,
  { metricsShards }: Pick<Config, "metricsShards">,
): MetricShards {
  const own = shardName(Math.floor(Math.random() * metricsShards));
  const readOne = (name: string): Promise<ShardSums> => namespace.getByName(name).read();
  return {
    add: async (sums) => namespace.getByName(own).add(sums),
    async read() {
      const shards = await Promise.all(Array.from({ length: metricsShards }, (_, shard) => readOne(shardName(shard))));
      const all = noSums();
      for (const sums of shards) addAll(all, sums);
      return { ...all, sinceMs: Math.min(...shards.map(({ sinceMs }) => sinceMs)) };
    },
    told: () => readOne(toldName),
    noteTold: async (sums) => namespace.getByName(toldName).keep(sums),
    noteSnapshot: async (snapshot) => namespace.getByName(historyName).note(snapshot),
  };
}
