// What a question is asked with: the services of the isolate, and the request that waits for the answer.
import type { AppContext } from "./environment.ts";
import type { Services } from "./services.ts";

export const askDeps = (c: AppContext): Services & { waitUntil(work: Promise<unknown>): void } => ({
  ...c.var.services,
  waitUntil: (work) => c.executionCtx.waitUntil(work),
});
