// What a question is asked with: the services of the isolate, and the request that waits for the answer.
import type { WireResponse } from "../answer/respond.ts";
import type { TellInjection } from "../guard/injections.ts";
import { sealerOf } from "../identity/sealing.ts";
import { Failure } from "../platform/failure.ts";
import { type OwnKeys, openKept, ownKeyHeader, ownKeysIn } from "../providers/own-keys.ts";
import { withOwnKeys } from "../providers/own-models.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";
import type { Confirmed, ConfirmedStanding } from "./confirmed.ts";
import type { AppContext } from "./environment.ts";
import type { Services } from "./services.ts";
import { tellInjection } from "./tell-injection.ts";

export interface AskingDeps extends Services {
  /** Of the request */
  spans: SpanRecorder;
  waitUntil(work: Promise<unknown>): void;
  tellInjection: TellInjection;
  /** Who truly asks, and the workspace: to be awaited together with whatever else is asked first. */
  confirmed(): Promise<Confirmed>;
  /** The user's, for this request; the catalog knows of them already */
  ownKeys?: OwnKeys;
}

export const askDeps = (c: AppContext): AskingDeps => ({
  ...c.get("services"),
  spans: c.get("spans"),
  confirmed: () => confirmedBy(c),
  waitUntil: (work) => c.executionCtx.waitUntil(work),
  tellInjection: (actor, injection) => tellInjection(actor, injection, c),
});

/** Every route that asks acts in a workspace, so that this is there. */
const confirmedBy = (c: AppContext): Promise<ConfirmedStanding> =>
  c.get("confirming") ?? Promise.reject(new Failure({ tag: "internal" }));

type SealedKeys = ConfirmedStanding["sealedKeys"];

/**
 * With the user's own provider keys: those of the request before those that are kept. Work begins with the kept ones that were
 * seen last; where the Workspace object knows others by now, it is let go and done again with those.
 */
export async function askWithOwnKeys<T>(c: AppContext, ask: (deps: AskingDeps) => Promise<T>): Promise<T> {
  const brought = ownKeysIn(c.req.header(ownKeyHeader), c.get("services").catalog);
  const seen = c.get("sealedKeys");
  const begun: Promise<unknown>[] = [];
  const deps = await depsWith(c, brought, seen);
  const firstDeps: AskingDeps = {
    ...deps,
    confirmed: async () => {
      const confirmed = await confirmedBy(c);
      if (!isSame(confirmed.sealedKeys, seen)) throw new Failure({ tag: "internal" });
      return confirmed;
    },
    waitUntil(work) {
      begun.push(work);
      deps.waitUntil(work);
    },
  };
  try {
    return await ask(firstDeps);
  } catch (error) {
    const confirmed = await confirmedBy(c).catch(() => undefined);
    if (!confirmed || isSame(confirmed.sealedKeys, seen)) throw error;
    // What was reserved is given back first: the same question may have the same id.
    await Promise.allSettled(begun);
    return ask(await depsWith(c, brought, confirmed.sealedKeys));
  }
}

async function depsWith(c: AppContext, brought: OwnKeys, sealed: SealedKeys): Promise<AskingDeps> {
  const { catalog, config, telemetry } = c.get("services");
  const sealer = sealerOf(config.encryptionKeys);
  const kept = await openKept(sealed, c.get("actor").userId, { catalog, sealer, logger: telemetry.logger });
  const ownKeys = { ...kept, ...brought };
  return { ...askDeps(c), ownKeys, catalog: withOwnKeys(catalog, ownKeys, config) };
}

const isSame = (some: SealedKeys, others: SealedKeys): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.entries(some).every(([provider, sealed]) => others[provider] === sealed);

export const answerResponse = (
  { status, contentType, headers, body }: WireResponse,
  ids: Readonly<Record<string, string>> = {},
): Response =>
  new Response(body, {
    status,
    headers: { "Content-Type": contentType, "Cache-Control": "no-store", ...headers, ...ids },
  });
