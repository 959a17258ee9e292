// The models that the house asks, and the caches before them: how their breakers stand, and what isolates have counted of them.
import type { Services } from "../../http/services.ts";
import { type CounterPoint, counterPoints } from "../../telemetry/metrics/points.ts";

type ModelServices = Pick<Services, "breakers" | "catalog" | "metricShards">;

export const modelsOfHouse = (catalog: ModelServices["catalog"]): string[] => [
  ...new Set([...catalog.defaultChain, catalog.preferredEmbeddingModelId]),
];

export async function providers({ breakers, catalog, metricShards }: ModelServices) {
  const models = modelsOfHouse(catalog);
  const [states, sums] = await Promise.all([breakers.read(models), metricShards.read()]);
  const counted = counterPoints(sums);
  return models.map((model) => {
    const of = (name: string) => total(counted, name, { model });
    return {
      model,
      breaker: states[model]?.mode ?? ("closed" as const),
      switched_off: catalog.isSwitchedOff(model),
      answers: of("hearth_answers_total"),
      failures: of("hearth_provider_failures_total"),
      retries: of("hearth_provider_retries_total"),
    };
  });
}

export async function caches({ metricShards, memory }: Pick<Services, "metricShards" | "memory">) {
  const counted = counterPoints(await metricShards.read());
  const reads = counted.filter(({ name }) => name === "hearth_cache_reads_total");
  const names = [...new Set(reads.map(({ labels }) => labels.cache ?? ""))].sort();
  return {
    caches: names.map((cache) => {
      const hits = total(reads, "hearth_cache_reads_total", { cache, hit: "true" });
      const misses = total(reads, "hearth_cache_reads_total", { cache, hit: "false" });
      return { cache, hits, misses, hit_rate: hits / (hits + misses) };
    }),
    memory: { entries: memory.entries, bytes: memory.bytes },
  };
}

/** Over all the other labels */
const total = (points: readonly CounterPoint[], wanted: string, labels: Readonly<Record<string, string>>): number =>
  points
    .filter(
      ({ name, labels: own }) =>
        name === wanted && Object.entries(labels).every(([label, text]) => own[label] === text),
    )
    .reduce((sum, { value }) => sum + value, 0);
