// The types of Hono's context in this house.
import type { Context } from "hono";
import type { Account, PersonActor } from "../identity/actor.ts";
import type { Claim, Standing } from "../identity/credentials.ts";
import type { LimitStatus } from "../platform/failure.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";
import type { ConfirmedStanding } from "./confirmed.ts";
import type { Services } from "./services.ts";

export interface AppEnv {
  Bindings: Env;
  Variables: {
    services: Services;
    trace: RequestTrace;
    /** What takes time in this request */
    spans: SpanRecorder;
    /** Set by `authenticate`; routes that are public never read it, those of an account read `account` alone. */
    actor: PersonActor;
    account: Account;
    /** What the Workspace object was asked for; not there on routes of an account */
    claim: Claim;
    /** Who truly acts, once the Workspace object has said so; undefined on routes of an account */
    confirming: Promise<ConfirmedStanding> | undefined;
    /** The user's own provider keys as they are kept, perhaps outdated: what `confirming` brings counts */
    sealedKeys: Standing["sealedKeys"];
    /** The windows in which this call was counted */
    limits: readonly LimitStatus[];
    /** What a handler adds to the request's one log line. */
    logFields: Record<string, unknown>;
  };
}

export type AppContext = Context<AppEnv>;
