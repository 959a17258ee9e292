// What goes wrong, when: round after round the providers fail in their ways, the Worker is killed, Postgres is away. When it was is kept,
// since whoever was answered then may have been answered otherwise.
import { setTimeout as sleep } from "node:timers/promises";
import type { SoakHearth } from "./hearth.ts";
import type { Fault, Provider, SoakPeer } from "./peer.ts";

export type Trouble = "provider" | "postgres" | "kill";

export interface Window {
  trouble: Trouble;
  what: string;
  fromMs: number;
  /** Infinity: it lasts */
  toMs: number;
}

type Act = { what: string; trouble?: Trouble; run(lastMs: number): Promise<void> };

export class Chaos {
  readonly windows: Window[] = [];
  readonly #hearth: SoakHearth;
  readonly #peer: SoakPeer;

  readonly #tell: (what: string) => void;

  constructor(hearth: SoakHearth, peer: SoakPeer, tell: (what: string) => void) {
    this.#tell = tell;
    this.#hearth = hearth;
    this.#peer = peer;
  }

  /** Whether such trouble touched this time, or what it leaves behind did. */
  touches(fromMs: number, toMs: number, afterMs: number, ...troubles: Trouble[]): boolean {
    return this.windows.some(
      ({ trouble, fromMs: since, toMs: until }) =>
        (troubles.length === 0 || troubles.includes(trouble)) && since <= toMs && until + afterMs >= fromMs,
    );
  }

  /** Whole acts, until the time is over: everything works when it returns. */
  async run(durationMs: number, actMs: number): Promise<void> {
    const endMs = Date.now() + durationMs;
    for (;;) {
      for (const act of this.#round()) {
        if (Date.now() + actMs > endMs) return;
        await this.#during(act, actMs);
      }
    }
  }

  /** A kill comes long after Postgres was away: what waits in the queue of a single machine would die with it. */
  #round(): Act[] {
    const calm: Act = { what: "calm", run: (lastMs) => sleep(lastMs) };
    return [
      calm,
      this.#fails("error", "first"),
      this.#fails("cut", "first"),
      this.#kill(),
      this.#fails("error-429", "first"),
      calm,
      this.#fails("stall", "first", "second"),
      this.#postgres(),
      calm,
      this.#fails("garbage", "first"),
      this.#fails("reset", "first", "second"),
      this.#fails("error-in-stream", "second", "first"),
    ];
  }

  #fails(fault: Fault, ...failing: Provider[]): Act {
    const set = (what: Fault | undefined) => failing.map((provider) => this.#peer.fail(provider, what));
    return {
      what: `${failing.join(" and ")}: ${fault}`,
      trouble: "provider",
      run: async (lastMs) => {
        set(fault);
        await sleep(lastMs);
        set(undefined);
      },
    };
  }

  #kill(): Act {
    return {
      what: "Worker killed",
      trouble: "kill",
      run: async () => {
        await this.#hearth.killWorker();
        await this.#hearth.startWorker();
      },
    };
  }

  #postgres(): Act {
    return {
      what: "Postgres away",
      trouble: "postgres",
      run: async (lastMs) => {
        await this.#hearth.killPostgres();
        await sleep(lastMs);
        await this.#hearth.startPostgres();
      },
    };
  }

  async #during({ what, trouble, run }: Act, lastMs: number): Promise<void> {
    if (!trouble) return run(lastMs);
    this.#tell(what);
    const window: Window = { trouble, what, fromMs: Date.now(), toMs: Number.POSITIVE_INFINITY };
    this.windows.push(window);
    await run(lastMs);
    window.toMs = Date.now();
  }
}
