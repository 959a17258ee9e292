// How things are, in one word, and why.
import type { SeenFlags } from "../../flags/state.ts";
import type { Services } from "../../http/services.ts";
import { type Dependency, dependencies } from "./dependencies.ts";
import { queues } from "./facts.ts";
import { modelsOfHouse } from "./models.ts";

export interface Summary {
  status: "ok" | "degraded" | "down";
  because: string[];
}

type SummaryServices = Parameters<typeof dependencies>[0] &
  Pick<Services, "breakers" | "catalog" | "database" | "flags">;

/** What waits longer has lost its consumer, or there are too few. */
const longWaitSeconds = 300;

export async function summary(
  services: SummaryServices,
  bindings: Parameters<typeof dependencies>[1],
): Promise<Summary> {
  const found = await dependencies(services, bindings);
  const dead = found.filter(({ status }) => status === "down").map(({ name }) => `${name} doesn't answer`);
  if (isDown(found)) return { status: "down", because: dead };
  // No counts: the objects that keep them may be what doesn't answer.
  const { breakers, catalog } = services;
  const [states, waiting] = await Promise.all([breakers.read(modelsOfHouse(catalog)), queues(services)]);
  const { dead: failed, oldest_seconds: oldestSeconds } = waiting.ingestion;
  const because = [
    ...dead,
    ...Object.entries(states)
      .filter(([, { mode }]) => mode !== "closed")
      .map(([model, { mode }]) => `the breaker of ${model} is ${mode}`),
    ...switchedOff(services.flags.now()),
    ...(failed > 0 ? [`${failed} sources failed in all their attempts`] : []),
    ...(oldestSeconds > longWaitSeconds ? [`a source has waited for ${oldestSeconds} seconds`] : []),
  ];
  return { status: because.length === 0 ? "ok" : "degraded", because };
}

/** On purpose, but nobody should forget it. */
const switchedOff = ({ featuresOff, modelsOff }: SeenFlags): string[] =>
  [...featuresOff, ...modelsOff].map((name) => `${name} is switched off`);

/** Without Postgres nothing is answered. */
const isDown = (found: readonly Dependency[]): boolean =>
  found.some(({ name, status }) => name === "postgres" && status === "down");
