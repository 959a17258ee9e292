// How things are, in one word, and why.
import type { Services } from "../../http/services.ts";
import { type Dependency, dependencies } from "./dependencies.ts";
import { queues } from "./facts.ts";
import { providers } from "./models.ts";

export interface Summary {
  status: "ok" | "degraded" | "down";
  because: string[];
}

type SummaryServices = Parameters<typeof dependencies>[0] &
  Parameters<typeof providers>[0] &
  Pick<Services, "database">;

/** What waits longer has lost its consumer, or there are too few. */
const longWaitSeconds = 300;

export async function summary(
  services: SummaryServices,
  bindings: Parameters<typeof dependencies>[1],
): Promise<Summary> {
  const found = await dependencies(services, bindings);
  const dead = found.filter(({ status }) => status === "down").map(({ name }) => `${name} doesn't answer`);
  if (isDown(found)) return { status: "down", because: dead };
  const [models, waiting] = await Promise.all([providers(services), queues(services)]);
  const { dead: failed, oldest_seconds: oldestSeconds } = waiting.ingestion;
  const because = [
    ...dead,
    ...models
      .filter(({ breaker }) => breaker !== "closed")
      .map(({ model, breaker }) => `the breaker of ${model} is ${breaker}`),
    ...(failed > 0 ? [`${failed} sources failed in all their attempts`] : []),
    ...(oldestSeconds > longWaitSeconds ? [`a source has waited for ${oldestSeconds} seconds`] : []),
  ];
  return { status: because.length === 0 ? "ok" : "degraded", because };
}

/** Without Postgres nothing is answered. */
const isDown = (found: readonly Dependency[]): boolean =>
  found.some(({ name, status }) => name === "postgres" && status === "down");
