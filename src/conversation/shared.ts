// The same question asked by two at the same moment is answered once: the second session listens to the first one's answer
// and tells it as its own. Between the objects it travels as lines of JSON.
import { eventStream } from "../answer/encode-sse.ts";
import { type AnswerEvent, type Follow, isTerminal } from "../answer/events.ts";
import { closeKept, type Ending, type KeptAnswer } from "../answer/kept-answer.ts";
import type { PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import { AnswerWriter } from "../answer/writer.ts";
import { NdjsonParser } from "../providers/ndjson-lines.ts";
import type { StoredMessage } from "./history.ts";

/** Where an answer is being made, or was made just now. */
export interface Leader {
  sessionId: string;
  messageId: string;
}

export interface SharedEnd {
  kept: KeptAnswer;
  ending: Ending;
}

type Line = { model: string } | { text: string } | { end: SharedEnd | null };

export type SharedLines = AsyncIterable<Line>;

/** `end`: what has become of it, asked for at its end; undefined where it came to nothing. */
export const shareAnswer = (follow: Follow, end: () => SharedEnd | undefined): ReadableStream<Uint8Array> =>
  eventStream(follow, ({ event }) => {
    if (event.type === "start") return lineOf({ model: event.model });
    if (event.type === "delta") return lineOf({ text: event.text });
    return isTerminal(event) ? lineOf({ end: end() ?? null }) : "";
  });

/** Cancelled or failed for the one who asked first, it is nothing for others. */
export function sharedEnd(message: StoredMessage | undefined): SharedEnd | undefined {
  if (message?.status !== "complete" || !message.record) return undefined;
  const { citations, groundIds, model, outcome, degraded, modelsTried } = message.record;
  if (outcome === "failed") return undefined;
  const costNanoUsd = message.record.costNanoUsd + message.record.ownNanoUsd;
  const kept = { text: message.answer, citations, groundIds, model, costNanoUsd };
  return { kept, ending: { finishReason: outcome, degraded, modelsTried } };
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/** Waits until the answer has begun to speak. Undefined where there is none to listen to, or it ends before. */
export async function openShared(bytes: ReadableStream<Uint8Array> | null): Promise<SharedLines | undefined> {
  if (!bytes) return undefined;
  const lines = linesOf(bytes);
  const begun: Line[] = [];
  while (begun.length < 2) {
    const next = await lines.next().catch(() => undefined);
    if (!next || next.done || "end" in next.value) return undefined;
    begun.push(next.value);
  }
  return (async function* () {
    yield* begun;
    yield* lines;
  })();
}

async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const parser = new NdjsonParser();
  for await (const chunk of bytes) {
    // Written by `shareAnswer`, from the type that it is read as.
    for (const line of parser.push(chunk)) yield JSON.parse(line) as Line;
  }
}

interface TellDeps {
  emit: (event: AnswerEvent) => void;
  coalesceMs: number;
  nowMs: () => number;
}

/** Tells another session's answer in this one; it costs nothing. Cut off, it ends as an error like any other. */
export async function tellShared(
  lines: SharedLines,
  prepared: PreparedAnswer,
  signal: AbortSignal,
  deps: TellDeps,
): Promise<AnswerRecord> {
  const { trace, messageId, sessionId, askedAtMs } = prepared;
  const writer = new AnswerWriter({ requestId: trace.requestId, messageId, sessionId, askedAtMs }, deps);
  let model = "";
  try {
    for await (const line of lines) {
      if (signal.aborted) return closeEarly(model, "cancelled", writer);
      if ("model" in line) {
        model = line.model;
        writer.begin(model, anyNumber);
      } else if ("text" in line) writer.write(line.text);
      else if (line.end) return closeKept(line.end.kept, line.end.ending, "shared", writer);
    }
  } catch {
    // The other object died: below it ends as it must where no end mark came.
  }
  return closeEarly(model, "interrupted", writer);
}

/** Citations were checked where the answer was made. */
const anyNumber = Array.from({ length: 100 }, (_, index) => index + 1);

/** Before the answer's own end. */
function closeEarly(model: string, why: "cancelled" | "interrupted", writer: AnswerWriter): AnswerRecord {
  writer.endText();
  const counted = { inputTokens: 0, outputTokens: 0, costNanoUsd: 0, ownNanoUsd: 0, estimated: false };
  const times = { firstTokenMs: writer.firstTokenMs, totalMs: writer.elapsedMs };
  const usage = { ...counted, ...times, truncatedPassages: 0, truncatedPairs: 0 };
  const isCancelled = why === "cancelled";
  const terminal: AnswerEvent = isCancelled
    ? { type: "done", finishReason: "cancelled", degraded: false, modelsTried: [] }
    : { type: "error", reason: { tag: "interrupted" }, partial: writer.isVisible, modelsTried: [] };
  writer.close([{ type: "citations", citations: [] }, { type: "usage", usage: { ...usage, cached: true } }, terminal]);
  return {
    ...usage,
    text: writer.text,
    citations: [],
    groundIds: [],
    model,
    modelsTried: [],
    attempts: [],
    degraded: false,
    outcome: isCancelled ? "cancelled" : "failed",
    failure: isCancelled ? null : why,
    cache: "shared",
    savedNanoUsd: 0,
  };
}
