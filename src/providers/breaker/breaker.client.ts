// The breakers as an isolate sees them: what it learnt within a second counts, so that a closed breaker costs no call. A
// breaker that can't be reached is taken as closed.
import type { Config } from "../../platform/config.ts";
import type { Admission, Breaker } from "./breaker.object.ts";
import type { BreakerRules, BreakerState, Outcome, Permit } from "./breaker.ts";
import { closedBreaker } from "./breaker.ts";

const snapshotMs = 1_000;
const rememberedMax = 1_000;

export type BreakerStates = Readonly<Record<string, BreakerState>>;

export interface BreakerClient {
  /** States of these models: asked for at once where they aren't known. */
  read(models: readonly string[]): Promise<BreakerStates>;
  /** Takes over what another isolate has just read. */
  learn(states: BreakerStates): void;
  /** May this model be asked? Without a call, unless it may be probed. */
  permit(model: string): Promise<Permit>;
  /** Tells the outcome where somebody needs to know: any failure, and the end of a probe. */
  report(model: string, outcome: Outcome, permit: Permit): Promise<void>;
}

export function breakerRulesOf(config: Config, model: string): BreakerRules {
  const isGoogle = model.startsWith("google/");
  return {
    failures: isGoogle ? config.googleBreakerFailures : config.breakerFailures,
    windowMs: config.breakerWindowMs,
    restMs: isGoogle ? config.googleBreakerRestMs : config.breakerRestMs,
    probes: config.breakerProbes,
  };
}

export function breakerClient(namespace: DurableObjectNamespace<Breaker>, config: Config): BreakerClient {
  const seen = new Map<string, { state: BreakerState; atMs: number }>();
  const rulesOf = (model: string) => breakerRulesOf(config, model);
  const object = (model: string) => namespace.getByName(model);

  function remember(model: string, state: BreakerState): BreakerState {
    if (seen.size >= rememberedMax) seen.clear();
    seen.set(model, { state, atMs: Date.now() });
    return state;
  }

  async function stateOf(model: string): Promise<BreakerState> {
    const known = seen.get(model);
    if (known && Date.now() - known.atMs < snapshotMs) return known.state;
    const state = await orElse<BreakerState>(object(model).read(), closedBreaker);
    return remember(model, state);
  }

  return {
    async read(models) {
      return Object.fromEntries(await Promise.all(models.map(async (model) => [model, await stateOf(model)] as const)));
    },
    learn(states) {
      for (const [model, state] of Object.entries(states)) remember(model, state);
    },
    async permit(model) {
      if (isBuiltIn(model)) return "closed";
      const state = await stateOf(model);
      if (state.mode === "closed") return "closed";
      if (state.mode === "open" && Date.now() < state.untilMs) return "refused";
      const admission = await orElse<Admission>(object(model).admit(model, rulesOf(model)), {
        state: closedBreaker,
        permit: "closed",
      });
      remember(model, admission.state);
      return admission.permit;
    },
    async report(model, outcome, permit) {
      if (isBuiltIn(model) || (permit === "closed" && outcome !== "failure")) return;
      remember(
        model,
        await orElse<BreakerState>(object(model).record(model, outcome, permit, rulesOf(model)), closedBreaker),
      );
    },
  };
}

const isBuiltIn = (model: string) => model.startsWith("builtin/");

async function orElse<T>(call: PromiseLike<T>, fallback: T): Promise<T> {
  try {
    return await call;
  } catch {
    return fallback;
  }
}
