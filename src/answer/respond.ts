// One answer to one reader, in the form that it asked for.
import type { RequestTrace } from "../platform/trace.ts";
import { jsonOf } from "./encode-json.ts";
import { sseStream } from "./encode-sse.ts";
import { uiStream, uiStreamHeader, uiStreamVersion } from "./encode-ui.ts";
import { type Follow, isTerminal, type SequencedEvent } from "./events.ts";

export type AnswerForm = "json" | "sse" | "auto" | "ui";

export interface WireResponse {
  status: number;
  contentType: string;
  headers?: Readonly<Record<string, string>>;
  body: string | ReadableStream<Uint8Array>;
}

export interface RespondRules {
  heartbeatMs: number;
  autoJsonChars: number;
}

/** Resolves when the form is certain: at once for a stream, at the end for JSON, for `auto` at whichever comes first. */
export async function respond(
  follow: Follow,
  form: AnswerForm,
  trace: RequestTrace,
  rules: RespondRules,
): Promise<WireResponse> {
  const { heartbeatMs } = rules;
  const contentType = "text/event-stream; charset=utf-8";
  const stream = (): WireResponse => ({ status: 200, contentType, body: sseStream(follow, trace, heartbeatMs) });
  if (form === "sse") return stream();
  if (form === "ui") {
    const headers = { [uiStreamHeader]: uiStreamVersion };
    return { status: 200, contentType, headers, body: uiStream(follow, trace, heartbeatMs) };
  }
  const limitChars = form === "auto" ? rules.autoJsonChars : Number.POSITIVE_INFINITY;
  const { ended, events } = await collect(follow, limitChars);
  if (!ended) return stream();
  const { status, body } = jsonOf(events, trace, new Date());
  return { status, contentType: "application/json", body: JSON.stringify(body) };
}

/** Listens until the answer ends or has grown beyond the limit. */
function collect(follow: Follow, limitChars: number): Promise<{ ended: boolean; events: SequencedEvent[] }> {
  const events: SequencedEvent[] = [];
  let chars = 0;
  return new Promise((resolve) => {
    const unfollow = follow((item) => {
      events.push(item);
      if (item.event.type === "delta") chars += item.event.text.length;
      const ended = isTerminal(item.event);
      if (!ended && chars <= limitChars) return;
      // The replay of an ended answer runs before `follow` has returned.
      queueMicrotask(() => unfollow());
      resolve({ ended, events });
    });
  });
}
