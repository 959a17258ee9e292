// The types of Hono's context in this house.
import type { Context } from "hono";
import type { PersonActor } from "../identity/actor.ts";
import type { LimitStatus } from "../platform/failure.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { Services } from "./services.ts";

export interface AppEnv {
  Bindings: Env;
  Variables: {
    services: Services;
    trace: RequestTrace;
    /** Set by `authenticate`; routes that are public never read it. */
    actor: PersonActor;
    /** The windows in which this call was counted */
    limits: readonly LimitStatus[];
    /** What a handler adds to the request's one log line. */
    logFields: Record<string, unknown>;
  };
}

export type AppContext = Context<AppEnv>;
