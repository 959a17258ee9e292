// What runs here, and how many objects it is spread over.
import { sql } from "drizzle-orm";
import { version } from "../../../package.json";
import type { Services } from "../../http/services.ts";

interface VersionRow extends Record<string, unknown> {
  postgres: string;
  pgvector: string | null;
}

export async function versions({ config, database }: Pick<Services, "config" | "database">) {
  const [{ rows }] = await database.system("system.versions", (db) => [
    db.execute<VersionRow>(sql`select current_setting('server_version') as postgres,
      (select extversion from pg_extension where extname = 'vector') as pgvector`),
  ]);
  const { postgres = "", pgvector = null } = rows[0] ?? {};
  return { hearth: version, environment: config.hearthEnv, postgres, pgvector };
}

export async function objects({ config, metricShards }: Pick<Services, "config" | "metricShards">) {
  const { sinceMs, counters, histograms } = await metricShards.read();
  return {
    global_quota_shards: config.globalShards,
    metrics_shards: config.metricsShards,
    metrics_since: new Date(sinceMs).toISOString(),
    metrics_series: Object.keys(counters).length + Object.keys(histograms).length,
  };
}
