// An answer as server-sent events, with a comment now and then while it is silent.
import type { RequestTrace } from "../platform/trace.ts";
import { type Follow, isTerminal, type SequencedEvent } from "./events.ts";
import { wireOf } from "./wire.ts";

const encoder = new TextEncoder();

export function sseText({ seq, event }: SequencedEvent, trace: RequestTrace, now: Date): string {
  return `id: ${seq}\nevent: ${event.type}\ndata: ${JSON.stringify(wireOf(event, trace, now))}\n\n`;
}

/** A byte stream, so that it can cross to another isolate. A reader that leaves only stops listening. */
export function sseStream(follow: Follow, trace: RequestTrace, heartbeatMs: number): ReadableStream<Uint8Array> {
  let unfollow: (() => void) | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let finished = false;
  const stop = () => {
    finished = true;
    clearInterval(heartbeat);
    unfollow?.();
  };
  return new ReadableStream({
    type: "bytes",
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(": heartbeat\n\n")), heartbeatMs);
      unfollow = follow((event) => {
        if (finished) return;
        controller.enqueue(encoder.encode(sseText(event, trace, new Date())));
        if (!isTerminal(event.event)) return;
        stop();
        controller.close();
      });
      // An answer that had ended already ran through above, before there was anything to unfollow.
      if (finished) stop();
    },
    cancel: stop,
  });
}
