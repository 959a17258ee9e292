// The span that whatever is going on belongs to: for what is sent on from deep within it, where nothing else of the trace is needed.
import { AsyncLocalStorage } from "node:async_hooks";
import type { SpanPlace } from "../../platform/trace.ts";

const current = new AsyncLocalStorage<SpanPlace>();

export const currentSpan = (): SpanPlace | undefined => current.getStore();

export const withinSpan = <T>({ traceId, spanId }: SpanPlace, work: () => T): T =>
  current.run({ traceId, spanId }, work);

/** What a message carries of the span that sent it */
export interface Traced {
  trace?: SpanPlace | undefined;
}

export type SendingQueue<T> = Pick<Queue<T>, "send" | "sendBatch">;

/** Its messages carry the span that sends them. */
export const tracedQueue = <T extends object>(queue: SendingQueue<T & Traced>): SendingQueue<T> => ({
  send: (body, options) => queue.send({ ...body, trace: currentSpan() }, options),
  sendBatch(messages, options) {
    const trace = currentSpan();
    return queue.sendBatch(
      Array.from(messages, (message) => ({ ...message, body: { ...message.body, trace } })),
      options,
    );
  },
});
