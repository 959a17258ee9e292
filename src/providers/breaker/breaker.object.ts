// One object a model: its breaker, shared by all isolates. Its state survives sleep and death.
import { DurableObject } from "cloudflare:workers";
import { openTelemetry } from "../../telemetry/open.ts";
import {
  admit,
  type BreakerRules,
  type BreakerState,
  closedBreaker,
  notClosedMs,
  type Outcome,
  type Permit,
  record,
} from "./breaker.ts";

const stateKey = "state";

export interface Admission {
  state: BreakerState;
  permit: Permit;
}

export class Breaker extends DurableObject<Env> {
  #state: BreakerState;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#state = ctx.storage.kv.get<BreakerState>(stateKey) ?? closedBreaker;
  }

  read(): BreakerState {
    return this.#state;
  }

  admit(model: string, rules: BreakerRules): Admission {
    const { state, permit } = admit(this.#state, rules, Date.now());
    this.#become(model, state);
    return { state, permit };
  }

  record(model: string, outcome: Outcome, permit: Permit, rules: BreakerRules): BreakerState {
    this.#become(model, record(this.#state, outcome, permit, rules, Date.now()));
    return this.#state;
  }

  #become(model: string, state: BreakerState): void {
    if (state === this.#state) return;
    if (state.mode !== this.#state.mode) {
      const { logger, metrics } = openTelemetry(this.env);
      logger.log("warn", "breaker_changed", { model, from: this.#state.mode, to: state.mode });
      metrics.count("breaker_changes_total", 1, { model, to: state.mode });
      if (state.mode === "closed") {
        const openMs = notClosedMs(this.#state, Date.now());
        metrics.count("breaker_open_seconds_total", openMs / 1_000, { model });
      }
    }
    this.#state = state;
    // Nothing to remember is nothing to keep: an object without storage costs nothing.
    if (state.mode === "closed" && state.failedAtMs.length === 0) this.ctx.storage.kv.delete(stateKey);
    else this.ctx.storage.kv.put(stateKey, state);
  }
}
