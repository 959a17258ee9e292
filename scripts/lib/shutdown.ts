// Ends what a script has started, in reverse order, once, whatever ends the script.
import { readableError } from "./setup-error.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const patienceMs = 5_000;

const steps: (() => unknown)[] = [];
let stopping: Promise<never> | undefined;

export function onShutdown(step: () => unknown): void {
  steps.unshift(step);
}

/** Takes the signals for itself alone: Miniflare adds listeners of its own, which exit before we have tidied up. */
export function listenForShutdown(): void {
  for (const signal of signals) process.removeAllListeners(signal).on(signal, stopCleanly);
  process.off("disconnect", stopCleanly).on("disconnect", stopCleanly);
}

/** Ctrl-C comes twice, from the terminal and from npm: the second changes nothing. */
export function shutdown(exitCode: number): Promise<never> {
  stopping ??= stop(exitCode);
  return stopping;
}

/** Runs a script's main function; what it throws is told and ends the script. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  listenForShutdown();
  await main().catch((error: unknown) => {
    if (!stopping) console.error(readableError(error));
    return shutdown(1);
  });
}

const stopCleanly = () => void shutdown(0);

async function stop(exitCode: number): Promise<never> {
  setTimeout(() => process.exit(exitCode || 1), patienceMs).unref();
  for (const step of steps) await attempt(step);
  process.exit(exitCode);
}

async function attempt(step: () => unknown): Promise<void> {
  try {
    await step();
  } catch (error) {
    console.error(readableError(error));
  }
}
