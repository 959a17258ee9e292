// The switches as an isolate sees them: what it saw last is at hand without a call, and is asked for anew behind the requests'
// backs. An isolate that was idle for long waits for them beside whatever else is asked first. Not reached: what was seen last
// counts, and in a new isolate that everything is on and nobody gets a candidate.
import { waitUntil } from "cloudflare:workers";
import { settingsOf } from "../platform/config.ts";
import { withDeadline } from "../platform/deadline.ts";
import { Failure } from "../platform/failure.ts";
import { errorFields } from "../telemetry/log.ts";
import { openTelemetry } from "../telemetry/open.ts";
import { soon } from "../telemetry/soon.ts";
import type { CanaryOutcome } from "./canary.ts";
import type { FeatureName } from "./features.ts";
import { type Flags, type FlagsStatus, flagsName } from "./flags.object.ts";
import { type Author, type FlagsChange, isModelOff, isOn, type SeenFlags, seenOf, untouched } from "./state.ts";

export interface FlagsClient {
  /** As this isolate saw them last. Never waits. */
  now(): SeenFlags;
  /** Undefined: what was seen last is good. Else resolves when it is again, or can't be had. Never rejects. */
  ready(): Promise<void> | undefined;
  /** Without a user: for everybody */
  isOn(feature: FeatureName, userId?: string): boolean;
  isModelOff(id: string): boolean;
  /** Takes over what another isolate has seen, where that is newer. */
  learn(flags: SeenFlags | undefined): void;
  /** What became of a question of the canary's; sent on in the background, many at once. */
  note(run: string, outcome: CanaryOutcome): void;
  /** These throw `dependency_unavailable`. */
  status(): Promise<FlagsStatus>;
  change(change: FlagsChange, author: Author): Promise<FlagsStatus>;
}

export interface FlagsClientOptions {
  namespace: Pick<DurableObjectNamespace<Flags>, "getByName">;
  /** What was seen is asked for anew after this time, and waited for after twice as long. */
  refreshMs: number;
  /** How long outcomes are gathered */
  flushMs: number;
  onTrouble(event: string, error: unknown): void;
}

/** Nobody waits longer for them: everything goes on with what was seen last. */
const patienceMs = 1_000;
/** A request that began to ask and died is not waited for. */
const lostAfterMs = 5_000;
/** By one isolate, until they are sent on */
const outcomesMax = 1_000;

export function flagsClient({ namespace, refreshMs, flushMs, onTrouble }: FlagsClientOptions): FlagsClient {
  let seen = seenOf(untouched);
  let learned = 0;
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let reading: { done: Promise<void>; sinceMs: number } | undefined;
  let outcomes: { run: string; list: CanaryOutcome[] } = { run: "", list: [] };
  const object = () => namespace.getByName(flagsName);

  function learn(flags: SeenFlags | undefined): void {
    if (!flags || flags.version < seen.version) return;
    seen = flags;
    learned += 1;
  }

  /** What the object says counts whatever it said before, unless something newer was learnt while it was asked. */
  async function read(): Promise<void> {
    const before = learned;
    const flags = await object().read();
    if (learned === before) seen = flags;
    else learn(flags);
  }

  /** One at a time for all requests. */
  function refresh(): Promise<void> {
    const nowMs = Date.now();
    if (reading && nowMs - reading.sinceMs < lostAfterMs) return reading.done;
    const done = read()
      .catch((error: unknown) => onTrouble("flags_unreachable", error))
      .finally(() => {
        triedAtMs = Date.now();
        if (reading?.done === done) reading = undefined;
      });
    reading = { done, sinceMs: nowMs };
    waitUntil(done);
    return done;
  }

  /** By a clock of the request that waits: the one that asks may be cut off by its client. */
  async function patiently(work: Promise<void>): Promise<void> {
    const late = () => new Error("They don't come in time");
    await withDeadline(work, patienceMs, late).catch((error: unknown) => {
      triedAtMs = Date.now();
      onTrouble("flags_unreachable", error);
    });
  }

  function now(): SeenFlags {
    if (Date.now() - triedAtMs > refreshMs) void refresh();
    return seen;
  }

  async function send(): Promise<void> {
    const { run, list } = outcomes;
    outcomes = { run: "", list: [] };
    try {
      learn(await object().note(run, list));
    } catch (error) {
      onTrouble("canary_outcomes_lost", error);
    }
  }
  const sendSoon = soon(flushMs, send);

  async function ask(question: () => Promise<FlagsStatus>): Promise<FlagsStatus> {
    const status = await question().catch((error: unknown) => {
      throw new Failure({ tag: "dependency_unavailable", dependency: "flags" }, { cause: error });
    });
    learn(seenOf(status.state));
    return status;
  }

  return {
    now,
    ready: () => (Date.now() - triedAtMs > 2 * refreshMs ? patiently(refresh()) : undefined),
    isOn: (feature, userId) => isOn(now(), feature, userId),
    isModelOff: (id) => isModelOff(now(), id),
    learn,
    note(run, outcome) {
      if (run !== outcomes.run) outcomes = { run, list: [] };
      if (outcomes.list.length < outcomesMax) outcomes.list.push(outcome);
      sendSoon();
    },
    status: () => ask(async () => object().status()),
    change: (change, author) => ask(async () => object().change(change, author)),
  };
}

const opened = new WeakMap<object, FlagsClient>();

/** One for all that opens it in this isolate. */
export function flagsOf(env: Env): FlagsClient {
  const known = opened.get(env.FLAGS);
  if (known) return known;
  const { flagsRefreshMs: refreshMs, metricsFlushMs: flushMs } = settingsOf(env);
  const { logger } = openTelemetry(env);
  const onTrouble = (event: string, error: unknown) => logger.log("warn", event, errorFields(error));
  const client = flagsClient({ namespace: env.FLAGS, refreshMs, flushMs, onTrouble });
  opened.set(env.FLAGS, client);
  return client;
}
