// Reads the data of server-sent events: a parser that is pushed one network read at a time.
import type { BodyReader } from "./chat-stream.ts";
import { maxPayloadChars, type PayloadParser, readPayloads } from "./read-payloads.ts";

export class EventTooLong extends Error {}

/** The same bytes give the same events, however they are cut. An event whose blank line never comes is dropped, as the standard says. */
export class SseParser implements PayloadParser {
  readonly #decoder = new TextDecoder();
  readonly #maxChars: number;
  #line = "";
  #data: string | undefined;
  #afterCarriageReturn = false;

  constructor(maxChars: number = maxPayloadChars) {
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

  end(): string[] {
    return [];
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

/** Each payload is an event's data. */
export const readSseData: BodyReader = (read, onRead) => readPayloads(new SseParser(), read, onRead);
