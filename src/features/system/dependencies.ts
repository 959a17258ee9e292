// Whether what Hearth needs answers, and how soon. No model is asked, which would cost money: their breakers tell of them.
import { sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { withDeadline } from "../../platform/deadline.ts";
import { errorFields } from "../../telemetry/log.ts";

export const dependencyNames = ["postgres", "cache", "files", "objects", "vector_index"] as const;
export type DependencyName = (typeof dependencyNames)[number];

export interface Dependency {
  name: DependencyName;
  status: "ok" | "down";
  latency_ms: number;
}

type Bindings = Pick<Env, "CACHE" | "FILES">;
type DependencyServices = Pick<Services, "database" | "metricShards" | "telemetry" | "vectors">;

const patienceMs = 5_000;
/** Nothing has this name: what is asked is whether anybody answers. */
const nowhere = "system:no-such-key";

export function dependencies(services: DependencyServices, { CACHE, FILES }: Bindings): Promise<Dependency[]> {
  const asked: Record<DependencyName, () => Promise<unknown>> = {
    postgres: () => services.database.system("system.dependencies", (db) => [db.execute(sql`select 1`)]),
    cache: () => CACHE.get(nowhere),
    files: () => FILES.head(nowhere),
    objects: () => services.metricShards.read(),
    vector_index: async () => services.vectors.outside?.processed(),
  };
  return Promise.all(dependencyNames.map((name) => measured(name, asked[name], services)));
}

async function measured(
  name: DependencyName,
  ask: () => Promise<unknown>,
  { telemetry }: DependencyServices,
): Promise<Dependency> {
  const startedAt = performance.now();
  const late = () => new Error("It didn't answer in time");
  const status = await withDeadline(ask(), patienceMs, late).then(
    () => "ok" as const,
    (error: unknown) => {
      telemetry.logger.log("warn", "dependency_down", { dependency: name, ...errorFields(error) });
      return "down" as const;
    },
  );
  return { name, status, latency_ms: Math.round(performance.now() - startedAt) };
}
