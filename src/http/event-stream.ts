// Progress of long work as server-sent events: what the work tells, then exactly one `done` or `error`.
import { errorResponseOf, reasonOf } from "../platform/errors.ts";
import type { FailureReason } from "../platform/failure.ts";
import type { AppContext } from "./environment.ts";
import { providerReason } from "./errors.ts";

const encoder = new TextEncoder();

/** `work` hears of a client that leaves by its signal. */
export function progressStream(
  c: AppContext,
  work: (tell: (event: object) => void, signal: AbortSignal) => Promise<void>,
): Response {
  const { trace, services } = c.var;
  const gone = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (type: string, data: object) => {
        if (!gone.signal.aborted)
          controller.enqueue(encoder.encode(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const heartbeat = setInterval(() => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(": heartbeat\n\n"));
      }, services.config.heartbeatMs);
      try {
        await work((event) => send("progress", event), gone.signal);
        send("done", {});
      } catch (error) {
        send("error", errorResponseOf(reasonOfWork(error), trace, services.now()).body);
      } finally {
        clearInterval(heartbeat);
        if (!gone.signal.aborted) controller.close();
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
  });
}

const reasonOfWork = (error: unknown): FailureReason => providerReason(error) ?? reasonOf(error);
