// What a platform does by itself, and nothing does on this machine: the Worker's cron, Postgres's autovacuum.
import type { Postgres } from "./postgres.ts";
import { readableError } from "./setup-error.ts";
import { onShutdown } from "./shutdown.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The Worker's cron */
export function everyMinute(run: () => Promise<unknown>): void {
  repeatedly(minuteMs, "The minute's work", run);
}

/** Where tables are vacuumed, searches read their indexes alone; and plans are made from true counts. */
export function keepVacuumed({ script }: Pick<Postgres, "script">): void {
  repeatedly(hourMs, "Vacuuming", () => script("vacuum analyze"));
}

/** At once too: what the last process has left undone waits for it. */
function repeatedly(everyMs: number, what: string, run: () => Promise<unknown>): void {
  const attempt = () => run().catch((error: unknown) => console.error(`${what} failed: ${readableError(error)}`));
  const timer = setInterval(attempt, everyMs);
  onShutdown(() => clearInterval(timer));
  void attempt();
}
