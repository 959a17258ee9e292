// Asks one question over the streaming API and shows the answer as it comes, with what it cites.
import { EventSourceParserStream } from "eventsource-parser/stream";
import { z } from "zod";
import { type Api, call } from "./api.ts";

const deltaSchema = z.object({ text: z.string() });
const citationsSchema = z.array(
  z.object({ n: z.number(), type: z.string(), title: z.string().nullish(), quote: z.string() }),
);

export async function askAndShow(api: Api, question: string, out: NodeJS.WritableStream): Promise<void> {
  const response = await call(api, "/api/v1/chat", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ question }),
  });
  if (!response.ok || !response.body)
    throw new Error(`/api/v1/chat answered ${response.status}: ${await response.text()}`);
  out.write(`\nQuestion: ${question}\nAnswer:   `);
  for await (const { event, data } of response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())) {
    out.write(textOf(event, data));
  }
}

function textOf(event: string | undefined, data: string): string {
  switch (event) {
    case "delta":
      return deltaSchema.parse(JSON.parse(data)).text;
    case "citations":
      return citationsSchema
        .parse(JSON.parse(data))
        .map(({ n, type, title, quote }) => `\n  [${n}] ${title ?? type}: “${excerpt(quote)}”`)
        .join("");
    case "error":
      return `\n(The answer broke off: ${data})\n`;
    case "done":
      return "\n";
    default:
      return "";
  }
}

function excerpt(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
