// How things stand at this moment, as gauges. What can't be asked is left out: the rest is told all the same.
import { sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { concurrentLimit } from "../../limits/plans.ts";
import { errorFields } from "../../telemetry/log.ts";
import type { Gauge } from "../../telemetry/metrics/exposition.ts";

type GaugeServices = Pick<Services, "breakers" | "catalog" | "database" | "limits" | "telemetry">;

export async function gaugesNow(services: GaugeServices): Promise<Gauge[]> {
  const asked = { sources: sourceGauge(services), breakers: breakerGauge(services), queries: queryGauge(services) };
  const told = await Promise.all(
    Object.entries(asked).map(([gauge, work]) =>
      work.catch((error: unknown) => {
        services.telemetry.logger.log("warn", "gauge_unreadable", { gauge, ...errorFields(error) });
        return undefined;
      }),
    ),
  );
  return told.filter((gauge) => gauge !== undefined);
}

/** What waits is the ingestion queue's backlog: messages themselves can't be counted. */
async function sourceGauge({ database }: GaugeServices): Promise<Gauge> {
  const [{ rows }] = await database.system("metrics.sources", (db) => [
    db.execute<{ kind: string; status: string; count: number }>(sql`
      select kind, status, count(*)::int as count from sources where deleted_at is null group by kind, status`),
  ]);
  const samples = rows.map(({ kind, status, count }) => ({ labels: { kind, status }, value: count }));
  return { name: "sources", help: "Sources, by how far they have come", samples };
}

async function breakerGauge({ breakers, catalog }: GaugeServices): Promise<Gauge> {
  const states = await breakers.read(catalog.defaultChain);
  const samples = Object.entries(states).map(([model, { mode }]) => ({
    labels: { model },
    value: mode === "closed" ? 0 : mode === "open" ? 1 : 0.5,
  }));
  return { name: "breaker_open", help: "A model's breaker: 0 closed, 0.5 half open, 1 open", samples };
}

/** What the objects hold for all users together: a question whose Worker has died counts until nobody renews it (RESERVATION_MS). */
async function queryGauge({ limits }: GaugeServices): Promise<Gauge> {
  const statuses = await limits.globalStatus();
  const samples = statuses
    .filter(({ name }) => name === concurrentLimit)
    .map(({ used }) => ({ labels: {}, value: used }));
  return { name: "queries_under_way", help: "Questions under way, of all users", samples };
}
