// The parser of newline-delimited JSON: any cut of the bytes gives the same lines, and nothing but line feeds parts them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineTooLong, NdjsonParser, readNdjson } from "../../src/providers/ndjson-lines.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\r\n\uFEFF]/g, "")),
  fc.constantFrom("", " ", "\t"),
);
const stream = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n"))), line)
  .map(([lines, last]) => [...lines.flat(), last].join(""));
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 40 });

function parse(chunks: readonly Uint8Array[]): string[] {
  const parser = new NdjsonParser();
  return [...chunks.flatMap((chunk) => parser.push(chunk)), ...parser.end()];
}

function cutAt(bytes: Uint8Array, positions: readonly number[]): Uint8Array[] {
  const bounds = [0, ...positions.map((position) => position % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, index) => bytes.subarray(bounds[index], end));
}

describe("NdjsonParser", () => {
  it("finds the lines of the whole text, however its bytes are cut", () => {
    fc.assert(
      fc.property(stream, cuts, (text, positions) => {
        const lines = text.split("\n").filter((part) => part.trim() !== "");
        expect(parse(cutAt(bytesOf(text), positions))).toEqual(lines);
      }),
    );
  });

  it("gives back every value that was sent, byte by byte", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (texts, open) => {
          const bytes = bytesOf(texts.map((text) => JSON.stringify({ text })).join("\n") + (open ? "" : "\n"));
          const found = parse(Array.from(bytes, (byte) => Uint8Array.of(byte)));
          expect(found.map((payload) => JSON.parse(payload))).toEqual(texts.map((text) => ({ text })));
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    { what: "a last line without a line feed", text: '{"a":1}\n{"b":2}', lines: ['{"a":1}', '{"b":2}'] },
    { what: "blank lines", text: "\n\r\n  \n1\n\n", lines: ["1"] },
    { what: "nothing", text: "", lines: [] },
    { what: "a byte order mark", text: "\uFEFF1\n", lines: ["1"] },
    { what: "a character cut off at the end", text: "1\n2", lines: ["1", "2\uFFFD"], more: [0xe2, 0x82] },
  ])("reads $what", ({ text, lines, more = [] }) => {
    expect(parse([bytesOf(text), Uint8Array.from(more)])).toEqual(lines);
  });

  it("refuses a line that never ends, also where it ends too late", () => {
    const parser = new NdjsonParser(100);
    expect(() => Array.from({ length: 20 }, () => parser.push(bytesOf("xxxxxxxxxx")))).toThrow(LineTooLong);
    expect(() => new NdjsonParser(100).push(bytesOf(`${"x".repeat(101)}\n`))).toThrow(LineTooLong);
  });
});

describe("readNdjson", () => {
  const signal = new AbortController().signal;

  function bodyOf(chunks: readonly string[], end: (controller: ReadableStreamDefaultController) => void) {
    const cancelled: unknown[] = [];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(bytesOf(chunk));
        end(controller);
      },
      cancel: (why) => void cancelled.push(why),
    });
    return { body, cancelled };
  }

  it("hands on the lines of one read together, and the open last one at the end", async () => {
    const { body } = bodyOf(["1\n2\n3", "4\n", " ", "5"], (controller) => controller.close());
    const reads: (readonly string[])[] = [];
    await readNdjson({ body, model: "m", signal }, (lines) => {
      reads.push(lines);
      return "more";
    });
    expect(reads).toEqual([["1", "2"], ["34"], [" 5"]]);
  });

  it("hands on nothing after enough", async () => {
    const { body, cancelled } = bodyOf(["1\n", "2\n", "3\n"], () => undefined);
    const heard: string[] = [];
    await readNdjson({ body, model: "m", signal }, (lines) => {
      heard.push(...lines);
      return "enough";
    });
    expect(heard).toEqual(["1"]);
    await expect.poll(() => cancelled.length).toBe(1);
  });

  it.each([
    { what: "a lost connection", chunks: ["1\n2"], kind: "cut" },
    { what: "an endless line", chunks: ["1\n", "x".repeat(1_100_000)], kind: "garbage" },
  ])("$what is $kind", async ({ chunks, kind }) => {
    const parts = [...chunks];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.error(new Error("gone"));
        else controller.enqueue(bytesOf(part));
      },
    });
    const reading = readNdjson({ body, model: "m", signal }, () => "more");
    await expect(reading).rejects.toBeInstanceOf(ProviderFailure);
    await expect(reading).rejects.toMatchObject({ kind, model: "m" });
  });

  it("ends at once when its signal fires, though the body never yields, and cancels it", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { body, cancelled } = bodyOf([], () => undefined);
    const reading = readNdjson({ body, model: "m", signal: controller.signal }, () => "more");
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(cancelled).toEqual([reason]);
  });
});
