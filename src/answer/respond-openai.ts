// One answer to one OpenAI client: as JSON or as a stream, with a status of its own where it fails before its first word.
import { errorResponseOf } from "../platform/errors.ts";
import {
  type CompletionHead,
  chunkOf,
  completionOf,
  type Done,
  lastChunksOf,
  note,
  nothingTold,
  type Told,
  usageChunkOf,
} from "./encode-openai.ts";
import { eventStream } from "./encode-sse.ts";
import { type AnswerEvent, type Follow, isTerminal } from "./events.ts";
import { openAiErrorOf, reasonForCaller } from "./openai-error.ts";
import type { WireResponse } from "./respond.ts";

export interface OpenAiForm extends CompletionHead {
  stream: boolean;
  /** A chunk with the usage at the end of the stream */
  includeUsage: boolean;
  heartbeatMs: number;
}

type Failed = Extract<AnswerEvent, { type: "error" }>;

/** `onLeft` hears of a reader that leaves before the end. */
export async function respondOpenAi(follow: Follow, form: OpenAiForm, onLeft: () => void): Promise<WireResponse> {
  const heard = await listen(follow, form);
  const { end, text } = heard;
  if (form.stream && (end?.type !== "error" || text !== "")) return streamed(follow, form, onLeft);
  if (end?.type !== "done") return failed(end, heard, form);
  return { status: 200, contentType: "application/json", body: JSON.stringify(completionOf(form, heard, end)) };
}

type Heard = Told & { end: Done | Failed | undefined };

/**
 * To the end, or for a stream to its first word: once it has sent its headers it can't fail with a status any more. Nor may
 * it be silent for long.
 */
function listen(follow: Follow, { stream, heartbeatMs }: OpenAiForm): Promise<Heard> {
  const heard: Heard = { ...nothingTold(), end: undefined };
  const { promise, resolve } = Promise.withResolvers<Heard>();
  const timer = stream ? setTimeout(() => resolve(heard), heartbeatMs) : undefined;
  const unfollow = follow(({ event }) => {
    note(heard, event);
    if (event.type === "done" || event.type === "error") heard.end = event;
    if (heard.end || (stream && heard.text !== "")) resolve(heard);
  });
  return promise.finally(() => {
    clearTimeout(timer);
    unfollow();
  });
}

function failed(end: Failed | undefined, { text }: Told, form: OpenAiForm): WireResponse {
  const { status, body } = errorOf(end, text, form);
  return { status, contentType: "application/json", body: JSON.stringify(body) };
}

/** An answer without an end is a fault of ours. */
function errorOf(end: Failed | undefined, text: string, { trace, messageId, stream }: OpenAiForm) {
  const told = end?.reason ?? { tag: "internal" as const };
  const reason = text === "" ? reasonForCaller(told) : told;
  const { status, body } = errorResponseOf(reason, trace, new Date());
  const metadata = {
    ...body.error.metadata,
    partial: text !== "",
    models_tried: end?.modelsTried ?? [],
    message_id: messageId,
    ...(stream ? {} : { answer: text }),
  };
  return { status, body: openAiErrorOf(status, { error: { ...body.error, metadata } }, reason) };
}

function streamed(follow: Follow, form: OpenAiForm, onLeft: () => void): WireResponse {
  const { heartbeatMs } = form;
  const body = eventStream(untilLeft(follow, onLeft), chunks(form), { text: ": heartbeat\n\n", everyMs: heartbeatMs });
  return { status: 200, contentType: "text/event-stream; charset=utf-8", body };
}

/** Who stops listening before the end has left. */
const untilLeft =
  (follow: Follow, onLeft: () => void): Follow =>
  (listener) => {
    let ended = false;
    const unfollow = follow((item) => {
      ended ||= isTerminal(item.event);
      listener(item);
    });
    return () => {
      unfollow();
      if (!ended) onLeft();
    };
  };

const data = (chunk: object): string => `data: ${JSON.stringify(chunk)}\n\n`;

function chunks(form: OpenAiForm): Parameters<typeof eventStream>[1] {
  const sofar = nothingTold();
  // OpenAI says so on every chunk but the last, where the usage was asked for.
  const content = (chunk: object) => data(form.includeUsage ? { ...chunk, usage: null } : chunk);
  return ({ event }) => {
    note(sofar, event);
    switch (event.type) {
      case "start":
        return content(chunkOf(form, sofar, { role: "assistant", content: "", refusal: null }));
      case "delta":
        return content(chunkOf(form, sofar, { content: event.text }));
      case "done": {
        const last = lastChunksOf(form, sofar, event).map(content).join("");
        return `${last}${form.includeUsage ? data(usageChunkOf(form, sofar)) : ""}data: [DONE]\n\n`;
      }
      case "error":
        return data(errorOf(event, sofar.text, form).body);
      default:
        return "";
    }
  };
}
