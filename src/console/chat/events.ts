// The events of an answer as they come over the wire.
import { createParser } from "eventsource-parser";
import type { Schemas } from "../api/client.ts";

export type Citation = Schemas["Citation"];
export type Usage = Schemas["Usage"];
type Answer = Schemas["Answer"];

interface Data {
  start: { session_id: string; message_id: string; model: string };
  delta: { text: string };
  citations: Citation[];
  usage: Usage;
  done: Pick<Answer, "finish_reason" | "degraded" | "models_tried">;
  error: Schemas["Error"]["error"] & { partial: boolean };
}

export type AnswerEvent = { [Name in keyof Data]: { name: Name; id: string; data: Data[Name] } }[keyof Data];

export const isLast = ({ name }: AnswerEvent): boolean => name === "done" || name === "error";

/** The server says something each 15 s, were it a comment: who is silent for longer has gone. */
const silentAtMostMs = 40_000;

/** Throws where the connection is lost; ends where the server ended it, whether the answer is whole or not. */
export async function* eventsOf(response: Response): AsyncGenerator<AnswerEvent> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const arrived: AnswerEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = "", id = "", data }) => {
      // The server's own form, told by its OpenAPI document and docs/answers.md.
      arrived.push({ name: event, id, data: JSON.parse(data) } as AnswerEvent);
    },
  });
  try {
    while (true) {
      const { done, value } = await withinSilence(reader.read());
      if (done) return;
      parser.feed(value);
      yield* arrived.splice(0);
    }
  } finally {
    // Nobody waits for what nobody reads.
    reader.cancel().catch(() => undefined);
  }
}

function withinSilence<T>(reading: Promise<T>): Promise<T> {
  let timer = 0;
  const silence = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error("The stream fell silent")), silentAtMostMs);
  });
  return Promise.race([reading, silence]).finally(() => clearTimeout(timer));
}
