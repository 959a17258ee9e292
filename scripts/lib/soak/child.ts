// A process of the soak's own, that can be killed outright and started again.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

export type Message = Readonly<Record<string, unknown>>;

export interface Child {
  /** Until it says that it is ready */
  start(): Promise<Message>;
  /** As a machine that loses its power */
  kill(): Promise<void>;
  /** False: there is nobody to hear it. */
  send(message: string): boolean;
  readonly pid: number | undefined;
}

const startMs = 120_000;

export function childOf(path: string, onMessage: (message: Message) => void): Child {
  let child: ChildProcess | undefined;
  return {
    async start() {
      const started = fork(path, { execArgv: [] });
      child = started;
      const ready = Promise.withResolvers<Message>();
      started.on("message", (message: Message) => {
        if ("ready" in message) ready.resolve(message);
        else onMessage(message);
      });
      started.on("exit", (code) => ready.reject(new Error(`${path} ended with ${code} before it was ready`)));
      const timer = setTimeout(() => ready.reject(new Error(`${path} isn't ready after ${startMs} ms`)), startMs);
      return ready.promise.finally(() => clearTimeout(timer));
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
    send(message) {
      if (!child?.connected) return false;
      // Who dies at this very moment is told by its end.
      return child.send(message, () => undefined);
    },
    get pid() {
      return child?.pid;
    },
  };
}
