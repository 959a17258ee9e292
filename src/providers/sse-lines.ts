// Reads the data of server-sent events: a parser that is pushed one network read at a time, and the loop that feeds it.
import { ProviderFailure } from "./provider-failure.ts";

/** Longest line, and longest data of one event, in UTF-16 units. */
export const maxEventChars = 1_048_576;

export class EventTooLong extends Error {}

/** The same bytes give the same events, however they are cut. An event whose blank line never comes is dropped, as the standard says. */
export class SseParser {
  readonly #decoder = new TextDecoder();
  readonly #maxChars: number;
  #line = "";
  #data: string | undefined;
  #afterCarriageReturn = false;

  constructor(maxChars: number = maxEventChars) {
    this.#maxChars = maxChars;
  }

  /** The data of every event that this read completes, in order. Throws EventTooLong. */
  push(bytes: Uint8Array): string[] {
    const payloads: string[] = [];
    const text = this.#withLineFeeds(this.#decoder.decode(bytes, { stream: true }));
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
      this.#extendLine(text.slice(start, end));
      this.#endLine(payloads);
      start = end + 1;
    }
    this.#extendLine(text.slice(start));
    return payloads;
  }

  /** A CR ends its line at once; the LF that may follow in the next read is then skipped. */
  #withLineFeeds(decoded: string): string {
    if (decoded === "") return decoded;
    const text = this.#afterCarriageReturn && decoded.startsWith("\n") ? decoded.slice(1) : decoded;
    this.#afterCarriageReturn = text.endsWith("\r");
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }

  #extendLine(part: string): void {
    this.#line += part;
    if (this.#line.length > this.#maxChars) throw new EventTooLong();
  }

  #endLine(payloads: string[]): void {
    const line = this.#line;
    this.#line = "";
    if (line !== "") {
      this.#takeField(line);
    } else if (this.#data !== undefined) {
      payloads.push(this.#data);
      this.#data = undefined;
    }
  }

  /** Comments and every field but `data` are passed over. */
  #takeField(line: string): void {
    if (!line.startsWith("data:") && line !== "data") return;
    const value = line.slice(line[5] === " " ? 6 : 5);
    this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
    if (this.#data.length > this.#maxChars) throw new EventTooLong();
  }
}

interface SseSource {
  body: ReadableStream<Uint8Array>;
  model: string;
  /** Ends the reading at once; its reason is thrown. */
  signal: AbortSignal;
}

// After the end mark the body's own end follows within moments. Waiting for it keeps the connection for the next request.
const lingerMs = 100;

/**
 * Calls `onData` once a network read that completed an event, until the body ends or `onData` returns "enough".
 * On any failure the body is cancelled. Throws ProviderFailure: `cut` for a lost connection, `garbage` for an endless line.
 */
export async function readSseData(source: SseSource, onData: (payloads: string[]) => "more" | "enough"): Promise<void> {
  const { body, signal } = source;
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await readEvents(reader, source, onData);
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  void awaitEnd(reader, cancel);
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readEvents(
  reader: Reader,
  { model, signal }: SseSource,
  onData: (payloads: string[]) => "more" | "enough",
) {
  const parser = new SseParser();
  for (;;) {
    const read = await reader.read().catch((cause: unknown) => {
      throw new ProviderFailure("cut", model, { cause });
    });
    signal.throwIfAborted();
    if (read.done) return;
    const payloads = parse(parser, read.value, model);
    if (payloads.length > 0 && onData(payloads) === "enough") return;
  }
}

/** What comes now, be it an error, concerns nobody any more. */
async function awaitEnd(reader: Reader, cancel: () => void): Promise<void> {
  const timer = setTimeout(cancel, lingerMs);
  await reader.read().catch(() => undefined);
  clearTimeout(timer);
  cancel();
}

function parse(parser: SseParser, bytes: Uint8Array, model: string): string[] {
  try {
    return parser.push(bytes);
  } catch (cause) {
    throw new ProviderFailure("garbage", model, { cause });
  }
}
