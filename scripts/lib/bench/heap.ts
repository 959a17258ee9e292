// How much an isolate keeps alive, by the runtime's inspector: what the processes' memory can't tell, since a runtime that once
// had memory keeps it.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const pauseMs = 2_500;
const bytesPerMb = 2 ** 20;

const targets = z.array(z.object({ title: z.string(), webSocketDebuggerUrl: z.string() }));
const answer = z.object({ id: z.number(), result: z.unknown() });
const usage = z.object({ usedSize: z.number(), backingStorageSize: z.number().default(0) });

export interface HeapWatch {
  /** The most that was found alive, in MB */
  stop(): number;
}

/** Collects garbage now and then, and looks at what is left. */
export async function watchHeap(inspectorPort: number, worker: string): Promise<HeapWatch> {
  const inspector = await openInspector(inspectorPort, worker);
  let mostMb = 0;
  const look = async () => {
    await inspector.ask("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = usage.parse(await inspector.ask("Runtime.getHeapUsage"));
    mostMb = Math.max(mostMb, (usedSize + backingStorageSize) / bytesPerMb);
  };
  let isStopped = false;
  void (async () => {
    while (!isStopped) {
      await look();
      await sleep(pauseMs, undefined, { ref: false });
    }
  })();
  return {
    // An isolate without work may leave its inspector waiting: nobody waits for the last look.
    stop() {
      isStopped = true;
      inspector.close();
      return mostMb;
    },
  };
}

interface Inspector {
  ask(method: string): Promise<unknown>;
  close(): void;
}

async function openInspector(port: number, worker: string): Promise<Inspector> {
  const listed = targets.parse(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
  const target = listed.find(({ title }) => title.includes(worker));
  if (!target) throw new Error(`No inspector of ${worker} among ${listed.map(({ title }) => title).join(", ")}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, "open");
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const said = answer.safeParse(JSON.parse(String(data)));
    if (said.success) waiting.get(said.data.id)?.(said.data.result);
  });
  let count = 0;
  return {
    ask: (method) =>
      new Promise((resolve) => {
        waiting.set(++count, resolve);
        socket.send(JSON.stringify({ id: count, method }));
      }),
    close: () => socket.close(),
  };
}
