// Reads newline-delimited JSON: a parser that is pushed one network read at a time.
import type { BodyReader } from "./chat-stream.ts";
import { maxPayloadChars, type PayloadParser, readPayloads } from "./read-payloads.ts";

export class LineTooLong extends Error {}

/** The same bytes give the same lines, however they are cut. Blank lines are passed over; the last one needs no line feed. */
export class NdjsonParser implements PayloadParser {
  readonly #decoder = new TextDecoder();
  readonly #maxChars: number;
  #rest = "";

  constructor(maxChars: number = maxPayloadChars) {
    this.#maxChars = maxChars;
  }

  /** The lines that this read completes, in order. Throws LineTooLong. */
  push(bytes: Uint8Array): string[] {
    const [first = "", ...others] = this.#decoder.decode(bytes, { stream: true }).split("\n");
    const lines = [this.#rest + first, ...others];
    if (lines.some((line) => line.length > this.#maxChars)) throw new LineTooLong();
    this.#rest = lines.pop() ?? "";
    return lines.filter(isNotBlank);
  }

  end(): string[] {
    return [this.#rest + this.#decoder.decode()].filter(isNotBlank);
  }
}

/** Each payload is a line: an object's JSON. */
export const readNdjson: BodyReader = (read, onRead) => readPayloads(new NdjsonParser(), read, onRead);

function isNotBlank(line: string): boolean {
  return /\S/.test(line);
}
