// The Worker's cron: none fires by itself on this machine.
import { readableError } from "./setup-error.ts";
import { onShutdown } from "./shutdown.ts";

const minuteMs = 60_000;

/** At once too: what the last process has left undone waits for it. */
export function everyMinute(run: () => Promise<unknown>): void {
  const attempt = () =>
    run().catch((error: unknown) => console.error(`The minute's work failed: ${readableError(error)}`));
  const timer = setInterval(attempt, minuteMs);
  onShutdown(() => clearInterval(timer));
  void attempt();
}
