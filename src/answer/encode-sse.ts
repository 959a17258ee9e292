// An answer as server-sent events, with a comment now and then while it is silent.
import type { RequestTrace } from "../platform/trace.ts";
import { type Follow, isTerminal, type SequencedEvent } from "./events.ts";
import { wireOf } from "./wire.ts";

const encoder = new TextEncoder();

/** How long a reader that lost the connection waits before it comes back. */
const retryMs = 1_000;

export function sseText({ seq, event }: SequencedEvent, trace: RequestTrace, now: Date): string {
  const retry = event.type === "start" ? `retry: ${retryMs}\n` : "";
  return `id: ${seq}\nevent: ${event.type}\n${retry}data: ${JSON.stringify(wireOf(event, trace, now))}\n\n`;
}

export const sseStream = (follow: Follow, trace: RequestTrace, heartbeatMs: number): ReadableStream<Uint8Array> =>
  eventStream(follow, (event) => sseText(event, trace, new Date()), { text: ": heartbeat\n\n", everyMs: heartbeatMs });

/** A byte stream, so that it can cross to another isolate. A reader that leaves only stops listening. */
export function eventStream(
  follow: Follow,
  textOf: (event: SequencedEvent) => string,
  heartbeat?: { text: string; everyMs: number },
): ReadableStream<Uint8Array> {
  let unfollow: (() => void) | undefined;
  let beating: ReturnType<typeof setInterval> | undefined;
  let finished = false;
  const stop = () => {
    finished = true;
    clearInterval(beating);
    unfollow?.();
  };
  return new ReadableStream({
    type: "bytes",
    start(controller) {
      const send = (text: string) => {
        // A byte stream takes no empty chunk.
        if (text !== "") controller.enqueue(encoder.encode(text));
      };
      if (heartbeat) beating = setInterval(() => send(heartbeat.text), heartbeat.everyMs);
      unfollow = follow((event) => {
        if (finished) return;
        send(textOf(event));
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
