// Parts of a measurement that stand in processes of their own, so that what each costs can be told apart. A part ends with us.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onShutdown } from "../shutdown.ts";

/** Several parts end one after the other, within the patience of shutdown.ts. */
const patienceMs = 1_000;

export interface Child<T> {
  pid: number;
  /** What the part has announced */
  said: T;
  stop(): Promise<void>;
}

/** Waits until the part has announced that it is ready. */
export async function startChild<T extends object>(
  file: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Child<T>> {
  const child = fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, ...variables },
    execArgv: ["--no-warnings"],
    // Ctrl-C reaches the whole group; the part hears of our end by the channel between us.
    detached: true,
  });
  const exited = once(child, "exit");
  const stop = async () => {
    if (child.connected) child.disconnect();
    const impatient = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await exited;
    clearTimeout(impatient);
  };
  onShutdown(stop);
  const failed = exited.then(([code]) => {
    throw new Error(`${file} ended with ${code} before it was ready`);
  });
  const [said] = await Promise.race([once(child, "message"), failed]);
  failed.catch(() => undefined);
  // A child that runs has a process id.
  return { pid: child.pid as number, said, stop };
}

/** Said by a part once it is ready. Its `runMain` hears of our end. */
export const announce = (said: object): void => void process.send?.(said);
