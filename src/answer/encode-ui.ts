// An answer as the Vercel AI SDK's UI message stream: text, sources and data parts, in the order in which they became known.
import { errorResponseOf } from "../platform/errors.ts";
import type { RequestTrace } from "../platform/trace.ts";
import { eventStream } from "./encode-sse.ts";
import type { AnswerEvent, Citation, FinishReason, Follow } from "./events.ts";
import { wireOf } from "./wire.ts";

export const uiStreamHeader = "x-vercel-ai-ui-message-stream";
export const uiStreamVersion = "v1";

type Chunk = { type: string } & Readonly<Record<string, unknown>>;

export function uiStream(follow: Follow, trace: RequestTrace, heartbeatMs: number): ReadableStream<Uint8Array> {
  const chunksOf = uiEncoder(trace);
  const textOf = (event: AnswerEvent) =>
    chunksOf(event)
      .map((chunk) => `data: ${typeof chunk === "string" ? chunk : JSON.stringify(chunk)}\n\n`)
      .join("");
  return eventStream(follow, ({ event }) => textOf(event), { text: ": heartbeat\n\n", everyMs: heartbeatMs });
}

const textId = "answer";
const endMark = "[DONE]";

/** Remembers whether the text part is open: it is closed before anything else follows. */
function uiEncoder(trace: RequestTrace): (event: AnswerEvent) => (Chunk | string)[] {
  let isTextOpen = false;
  const closeText = (): Chunk[] => {
    const chunks = isTextOpen ? [{ type: "text-end", id: textId }] : [];
    isTextOpen = false;
    return chunks;
  };
  const openText = (): Chunk[] => {
    const chunks = isTextOpen ? [] : [{ type: "text-start", id: textId }];
    isTextOpen = true;
    return chunks;
  };
  return (event) => {
    switch (event.type) {
      case "start":
        return [
          {
            type: "start",
            messageId: event.messageId,
            messageMetadata: { session_id: event.sessionId, request_id: event.requestId, model: event.model },
          },
          { type: "start-step" },
        ];
      case "delta":
        return [...openText(), { type: "text-delta", id: textId, delta: event.text }];
      case "citations":
        return [...closeText(), ...event.citations.map(sourceOf), { type: "data-citations", data: event.citations }];
      case "usage":
        return [{ type: "data-usage", data: wireOf(event, trace, new Date()) }];
      case "done":
        return [...closeText(), ...endOf(event), endMark];
      case "error": {
        const { message } = errorResponseOf(event.reason, trace, new Date()).body.error;
        return [...closeText(), { type: "error", errorText: message }, endMark];
      }
    }
  };
}

function endOf({ finishReason, degraded, modelsTried }: Extract<AnswerEvent, { type: "done" }>): Chunk[] {
  const messageMetadata = { finish_reason: finishReason, degraded, models_tried: modelsTried };
  const finish = { type: "finish", finishReason: finishReasons[finishReason], messageMetadata };
  return finishReason === "cancelled"
    ? [{ type: "finish-step" }, { type: "abort" }]
    : [{ type: "finish-step" }, finish];
}

const finishReasons: Readonly<Record<FinishReason, string>> = {
  stop: "stop",
  length: "length",
  blocked: "content-filter",
  cancelled: "other",
};

const sourceOf = (citation: Citation): Chunk => ({
  type: "source-document",
  sourceId: citation.passage_id,
  mediaType: "text/plain",
  title: typeof citation.title === "string" ? citation.title : `[${citation.n}]`,
  providerMetadata: { hearth: citation },
});
