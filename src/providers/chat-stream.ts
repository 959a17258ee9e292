// What all streaming chat adapters share: deadlines from the request to the last byte, and the walk through the body. An
// adapter brings two things: how the request is made, and how a line's payload is read.
import type { ChatModel, ChatOutcome, ChatRequest, ModelPrice } from "./chat-model.ts";
import { withDeadlines } from "./deadlines.ts";

export interface ChatDeadlines {
  headersMs: number;
  /** From the headers to the first token, a thought's included */
  firstTokenMs: number;
  /** Between tokens; comments and empty chunks are no tokens */
  stallMs: number;
  totalMs: number;
}

export interface Delta {
  text: string;
  /** The model has generated something, be it only thoughts. */
  generated: boolean;
}

export const noDelta: Delta = { text: "", generated: false };

/** What every adapter needs to know of a model, beside how to reach it. */
export interface ChatModelOptions {
  /** `provider/name` */
  id: string;
  /** As its provider calls it */
  model: string;
  contextTokens: number;
  price: ModelPrice;
  deadlines: ChatDeadlines;
  /** More than this the model refuses to be asked for. */
  maxOutputTokens?: number | undefined;
}

/** Makes one answer of a stream's payloads. Pure: no I/O, no clock; one a request. */
export interface PayloadReader {
  /** Takes one payload. Throws ProviderFailure: `garbage`, `error_in_stream`. */
  take(payload: string): Delta;
  /** The end mark has come; what follows it is not for us. */
  readonly ended: boolean;
  /** At the end of the body. Throws `cut` unless the end mark has come. */
  outcome(): ChatOutcome;
}

export interface BodyRead {
  body: ReadableStream<Uint8Array>;
  model: string;
  signal: AbortSignal;
}

/** Hands over the payloads of one network read at once; `enough` ends it. Throws ProviderFailure: `cut`, `garbage`. */
export type BodyReader = (read: BodyRead, onRead: (payloads: readonly string[]) => "more" | "enough") => Promise<void>;

export interface StreamingChat extends Pick<ChatModel, "id" | "contextTokens" | "price"> {
  deadlines: ChatDeadlines;
  /** Makes the request; gives the body of an answer that is a stream. Throws ProviderFailure for every other answer. */
  open(request: ChatRequest, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** `readSseData` or `readNdjson` */
  readBody: BodyReader;
  reader(request: ChatRequest): PayloadReader;
}

export function streamingChatModel({ deadlines: limits, open, readBody, reader, ...model }: StreamingChat): ChatModel {
  return {
    ...model,
    generate: (request, onText, signal) =>
      withDeadlines({ model: model.id, totalMs: limits.totalMs, signal }, async (deadlines) => {
        deadlines.expect("timeout_headers", limits.headersMs);
        const body = await open(request, deadlines.signal);
        deadlines.expect("timeout_first_token", limits.firstTokenMs);
        const answer = reader(request);
        await readBody({ body, model: model.id, signal: deadlines.signal }, (payloads) => {
          if (takeRead(answer, payloads, onText)) deadlines.expect("stalled", limits.stallMs);
          return answer.ended ? "enough" : "more";
        });
        return answer.outcome();
      }),
  };
}

/** Hands on the text of one network read in one piece, also when an error ends that read. Tells whether something was generated. */
function takeRead(answer: PayloadReader, payloads: readonly string[], onText: (text: string) => void): boolean {
  let text = "";
  let generated = false;
  try {
    for (const payload of payloads) {
      const delta = answer.take(payload);
      text += delta.text;
      generated ||= delta.generated;
      if (answer.ended) break;
    }
  } finally {
    if (text !== "") onText(text);
  }
  return generated;
}
