// Feels the pulse of Worker and Postgres: who is silent though nobody has touched him is told once, as that, and not as all that comes of it.
import { readFileSync } from "node:fs";
import type { Chaos, Trouble } from "./chaos.ts";
import { type Check, check } from "./checks.ts";
import type { SoakHearth } from "./hearth.ts";

const everyMs = 1_000;
const silentMs = 2_500;

interface Patient {
  trouble: Trouble;
  name: string;
  url: string;
  pid(): number | undefined;
}

export class Pulse {
  readonly #faults: string[] = [];
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #beats = 0;

  constructor({ url, settings, pids }: SoakHearth, chaos: Chaos) {
    const { fetchUrl } = settings.postgres;
    const patients: Patient[] = [
      { trouble: "kill", name: "the Worker", url: `${url}/health/live`, pid: () => pids().workerd },
      { trouble: "postgres", name: "Postgres", url: new URL("/", fetchUrl).href, pid: () => pids().postgres },
    ];
    for (const patient of patients) this.#timers.push(setInterval(() => void this.#feel(patient, chaos), everyMs));
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  check(): Check {
    return check("Worker and Postgres answer while nobody touches them", `${this.#beats} times asked`, this.#faults);
  }

  async #feel({ trouble, name, url, pid }: Patient, chaos: Chaos): Promise<void> {
    const fromMs = Date.now();
    const before = usageOf(pid());
    this.#beats++;
    const isAlive = await fetch(url, { signal: AbortSignal.timeout(silentMs) }).then(
      (response) => response.text().then(() => true),
      () => false,
    );
    const toMs = Date.now();
    if (isAlive || chaos.touches(fromMs, toMs, silentMs, trouble)) return;
    const what = `${name} was silent for ${toMs - fromMs} ms (${before}, then ${usageOf(pid())})`;
    chaos.windows.push({ trouble, what, fromMs: fromMs - everyMs, toMs });
    this.#faults.push(`${new Date(fromMs).toISOString().slice(11, 23)} ${what}`);
  }
}

/** Whether it runs, waits for a disk or was stopped, and what it has worked: Linux alone tells. */
function usageOf(pid: number | undefined): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return `state ${fields[0]}, ${Number(fields[11]) + Number(fields[12])} ticks`;
  } catch {
    return "gone";
  }
}
