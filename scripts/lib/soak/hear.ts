// Reads a stream as a client does, and sees to it that it is one: numbered without a hole, with one end and nothing behind it.
import { EventSourceParserStream } from "eventsource-parser/stream";
import { z } from "zod";
import type { Attempt } from "./attempt.ts";
import type { Asked } from "./journal.ts";

/** After each piece of text */
type OnText = () => void | Promise<void>;

const deltaSchema = z.object({ text: z.string() });
const chunkSchema = z.union([
  z.object({ error: z.unknown() }).transform(() => ({ text: "", isError: true })),
  z
    .object({ choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }) })) })
    .transform(({ choices }) => ({ text: choices[0]?.delta.content ?? "", isError: false })),
]);

interface Line {
  id?: string | undefined;
  event?: string | undefined;
  data: string;
}

/** The house's own stream */
export const hearEvents = (attempt: Attempt, response: Response, asked: Asked, onText: OnText = () => undefined) =>
  hear(attempt, response, asked, async ({ id, event = "message", data }) => {
    if (Number(id) !== asked.lastId + 1) attempt.problem(`event ${id} follows ${asked.lastId}`);
    asked.lastId = Number(id);
    if (event === "delta") await add(asked, deltaSchema.parse(JSON.parse(data)).text, onText);
    return event === "done" || event === "error" ? event : null;
  });

/** OpenAI's */
export const hearChunks = (attempt: Attempt, response: Response, asked: Asked, onText: OnText = () => undefined) =>
  hear(attempt, response, asked, async ({ data }) => {
    if (data === "[DONE]") return "done";
    const { text, isError } = chunkSchema.parse(JSON.parse(data));
    await add(asked, text, onText);
    return isError ? "error" : null;
  });

async function hear(
  attempt: Attempt,
  response: Response,
  asked: Asked,
  take: (line: Line) => Promise<string | null>,
): Promise<void> {
  const body = response.body;
  if (!body) return attempt.problem("has no body");
  for await (const line of body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())) {
    attempt.told.push(line.data);
    if (asked.terminal !== null) attempt.problem(`${line.event ?? line.data} follows ${asked.terminal}`);
    asked.terminal = (await take(line)) ?? asked.terminal;
  }
  if (asked.terminal === null) attempt.problem("ended without its end");
}

async function add(asked: Asked, text: string, onText: OnText): Promise<void> {
  if (text === "") return;
  asked.text += text;
  asked.firstTextAtMs ??= Date.now();
  await onText();
}
