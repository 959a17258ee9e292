// The parser of server-sent events: any cut of the bytes gives the same events, and another parser finds the same ones.
import { createParser } from "eventsource-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventTooLong, readSseData, SseParser } from "../../src/providers/sse-lines.ts";

const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const content = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ""));
const line = fc.oneof(
  { weight: 4, arbitrary: content.map((text) => `data: ${text}`) },
  content.map((text) => `data:${text}`),
  content.map((text) => `: ${text}`),
  content.map((text) => `event: ${text}`),
  fc.constantFrom("data", "database: no", "retry: 10", "id: 1"),
  { weight: 3, arbitrary: fc.constant("") },
);
const stream = fc.array(fc.tuple(line, lineEnd)).map((lines) => lines.flat().join(""));
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 40 });

function parse(chunks: readonly Uint8Array[]): string[] {
  const parser = new SseParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
}

function cutAt(bytes: Uint8Array, positions: readonly number[]): Uint8Array[] {
  const bounds = [0, ...positions.map((position) => position % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, index) => bytes.subarray(bounds[index], end));
}

function oracle(text: string): string[] {
  const found: string[] = [];
  // It is told of the end, since it waits to see whether a last CR is half of a CRLF.
  const parser = createParser({ onEvent: ({ data }) => found.push(data) });
  parser.feed(`${text}:`);
  return found;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("SseParser", () => {
  it("finds the same events however the bytes are cut", () => {
    fc.assert(
      fc.property(stream, cuts, (text, positions) => {
        const bytes = bytesOf(text);
        expect(parse(cutAt(bytes, positions))).toEqual(parse([bytes]));
      }),
    );
  });

  it("finds the same events as another parser", () => {
    fc.assert(
      fc.property(stream, (text) => {
        expect(parse([bytesOf(text)])).toEqual(oracle(text));
      }),
    );
  });

  it("gives back every text that was sent, byte by byte", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 8 }), (texts) => {
        const payloads = texts.map((text) => JSON.stringify(text));
        const bytes = bytesOf(payloads.map((payload) => `data: ${payload}\n\n`).join(""));
        expect(parse(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(payloads);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { what: "several lines of one event", text: "data: a\ndata: b\ndata\n\n", events: ["a\nb\n"] },
    { what: "an empty event", text: "data:\n\n", events: [""] },
    { what: "blank lines alone", text: "\n\n: hello\n\n", events: [] },
    { what: "an event without its blank line", text: "data: a\n\ndata: b\n", events: ["a"] },
    { what: "two spaces, of which one belongs to the text", text: "data:  a\n\n", events: [" a"] },
    { what: "a byte order mark", text: "\uFEFFdata: a\n\n", events: ["a"] },
  ])("reads $what", ({ text, events }) => {
    expect(parse([bytesOf(text)])).toEqual(events);
  });

  it.each([
    { what: "in one line", chunk: "data: xxxxxxxxxx" },
    { what: "over many lines", chunk: "data: xxxxxxxxxx\n" },
    { what: "in a comment", chunk: ":xxxxxxxxxxxxxxx" },
  ])("refuses an event that never ends, $what", ({ chunk }) => {
    const parser = new SseParser(100);
    expect(() => Array.from({ length: 20 }, () => parser.push(bytesOf(chunk)))).toThrow(EventTooLong);
  });
});

describe("readSseData", () => {
  it("ends at once when its signal fires, though the body never yields, and cancels it", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let cancelledWith: unknown;
    const body = new ReadableStream<Uint8Array>({
      cancel: (why) => {
        cancelledWith = why;
      },
    });
    const reading = readSseData({ body, model: "m", signal: controller.signal }, () => "more");
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(cancelledWith).toBe(reason);
  });
});
