// Ends what a script has started, in reverse order, once, whatever ends the script.
import { readableError } from "./setup-error.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const patienceMs = 5_000;

const steps: (() => unknown)[] = [];
let stopping = false;

export function onShutdown(step: () => unknown): void {
  steps.unshift(step);
}

/** Takes the signals for itself alone: Miniflare adds listeners of its own, which exit before we have tidied up. */
export function listenForShutdown(): void {
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, () => shutdown(0));
  }
  process.off("disconnect", parentDied).on("disconnect", parentDied);
}

export async function shutdown(exitCode: number): Promise<never> {
  // A second signal: whoever sent it won't wait.
  if (stopping) process.exit(exitCode || 1);
  stopping = true;
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

function parentDied(): void {
  void shutdown(0);
}

/** Runs a script's main function; what it throws is told and ends the script. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  listenForShutdown();
  await main().catch((error: unknown) => {
    if (stopping) return;
    console.error(readableError(error));
    return shutdown(1);
  });
}
