// The shards as one: an isolate keeps to one of them, chosen by lot.
import type { Config } from "../../platform/config.ts";
import { type MetricsShard, type ShardSums, shardName } from "./shard.object.ts";
import { addAll, noSums, type Sums } from "./sums.ts";

export type ShardNamespace = DurableObjectNamespace<MetricsShard>;

export function shardSender(namespace: ShardNamespace, { metricsShards }: Pick<Config, "metricsShards">) {
  const shard = Math.floor(Math.random() * metricsShards);
  return async (sums: Sums): Promise<void> => namespace.getByName(shardName(shard)).add(sums);
}

/** All that was ever counted, by any isolate */
export async function readShards(
  namespace: ShardNamespace,
  { metricsShards }: Pick<Config, "metricsShards">,
): Promise<ShardSums> {
  const shards = await Promise.all(
    Array.from(
      { length: metricsShards },
      (_, shard): Promise<ShardSums> => namespace.getByName(shardName(shard)).read(),
    ),
  );
  const all = noSums();
  for (const sums of shards) addAll(all, sums);
  return { ...all, sinceMs: Math.min(...shards.map(({ sinceMs }) => sinceMs)) };
}
