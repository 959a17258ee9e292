// What a question is asked with: the services of the isolate, and the request that waits for the answer.
import { Failure } from "../platform/failure.ts";
import type { Confirmed } from "./confirmed.ts";
import type { AppContext } from "./environment.ts";
import type { Services } from "./services.ts";

export interface AskingDeps extends Services {
  waitUntil(work: Promise<unknown>): void;
  /** Who truly asks, and the workspace: to be awaited together with whatever else is asked first. */
  confirmed(): Promise<Confirmed>;
}

export const askDeps = (c: AppContext): AskingDeps => ({
  ...c.var.services,
  // Every route that asks acts in a workspace, so that this is there.
  confirmed: () => c.var.confirming ?? Promise.reject(new Failure({ tag: "internal" })),
  waitUntil: (work) => c.executionCtx.waitUntil(work),
});
