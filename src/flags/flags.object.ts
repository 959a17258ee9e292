// One object for the whole house: what operators have switched off, and how the canary does. It is the truth; isolates keep
// what they saw of it for some seconds.
import { DurableObject } from "cloudflare:workers";
import { settingsOf } from "../platform/config.ts";
import { WriteBehind } from "../platform/write-behind.ts";
import { openTelemetry } from "../telemetry/open.ts";
import { type CanaryOutcome, type Figures, figuresOf, judgedMax, verdictOn } from "./canary.ts";
import {
  type Author,
  changed,
  type FlagsChange,
  type FlagsState,
  rolledBack,
  type SeenFlags,
  seenOf,
  untouched,
} from "./state.ts";

export const flagsName = "flags";

const stateKey = "flags";

interface Counted {
  run: string;
  answers: number;
  failed: number;
  /** The last ones */
  recent: CanaryOutcome[];
}

export interface FlagsStatus {
  state: FlagsState;
  /** Of the canary's run; null where there is none */
  counts: { answers: number; failed: number } | null;
  /** Of its last answers */
  figures: Figures;
}

const nothingOf = (run: string): Counted => ({ run, answers: 0, failed: 0, recent: [] });

export class Flags extends DurableObject<Env> {
  #state: FlagsState;
  #counted: Counted;
  readonly #disk: WriteBehind<Counted>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#state = ctx.storage.kv.get<FlagsState>(stateKey) ?? untouched;
    this.#disk = new WriteBehind(ctx.storage, settingsOf(env).quotaFlushMs, () => ({
      state: this.#counted,
      alarmAtMs: undefined,
    }));
    this.#counted = this.#disk.kept?.state ?? nothingOf("");
  }

  read(): SeenFlags {
    return seenOf(this.#state);
  }

  status(): FlagsStatus {
    const { canary } = this.#state;
    const { answers, failed, recent } = canary?.run === this.#counted.run ? this.#counted : nothingOf("");
    return { state: this.#state, counts: canary && { answers, failed }, figures: figuresOf(recent) };
  }

  change(change: FlagsChange, author: Author): FlagsStatus {
    this.#become(changed(this.#state, change, author, Date.now()));
    return this.status();
  }

  /** What isolates have seen of the canary. One that does badly is taken back here, once and for good. */
  note(run: string, outcomes: readonly CanaryOutcome[]): SeenFlags {
    const { canary } = this.#state;
    if (canary?.run !== run || canary.rolledBack) return this.read();
    if (this.#counted.run !== run) this.#counted = nothingOf(run);
    this.#counted.answers += outcomes.length;
    this.#counted.failed += outcomes.filter(({ failed }) => failed).length;
    this.#counted.recent = [...this.#counted.recent, ...outcomes].slice(-judgedMax);
    this.#disk.touch();
    const verdict = verdictOn(this.#counted.recent, canary);
    if (verdict) {
      this.#become(rolledBack(this.#state, canary, { ...verdict, atMs: Date.now() }));
      const { because, figures } = verdict;
      const told = { canary: canary.name, because, error_rate: figures.errorRate, p99_ms: figures.p99Ms };
      openTelemetry(this.env).logger.log("error", "canary_rolled_back", { ...told, answers: figures.answers });
    }
    return this.read();
  }

  #become(state: FlagsState): void {
    this.#state = state;
    this.ctx.storage.kv.put(stateKey, state);
  }
}
