// What measurements read off their sockets: ends of bodies however they are cut, requests, and what the provider is told.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BodyEnd } from "../../scripts/lib/bench/body-end.ts";
import { median, percentiles } from "../../scripts/lib/bench/percentiles.ts";
import { RequestReader } from "../../scripts/lib/bench/request-reader.ts";
import { markOf, shapeIn } from "../../scripts/lib/bench/shape.ts";

const bodies = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 6 });
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });

const chunked = (pieces: readonly string[]): string =>
  [...pieces, ""].map((piece) => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`).join("");

function cut(text: string, places: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  const bounds = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, index) => bytes.subarray(bounds[index], end));
}

describe("the end of a body", () => {
  it("is found in chunks, wherever they are cut, and not before the last byte", () => {
    fc.assert(
      fc.property(bodies, cuts, (pieces, places) => {
        const end = new BodyEnd("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        const parts = cut(chunked(pieces), places).filter(({ length }) => length > 0);
        for (const [index, part] of parts.entries()) {
          end.take(part);
          expect(end.isReached).toBe(index === parts.length - 1);
        }
      }),
    );
  });

  it("is where the length says, also of nothing", () => {
    const end = new BodyEnd("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n");
    end.take(Buffer.from("four"));
    expect(end.isReached).toBe(false);
    end.take(Buffer.from("!"));
    expect(end.isReached).toBe(true);
    const empty = new BodyEnd("HTTP/1.1 204 No Content\r\n\r\n");
    empty.take(Buffer.alloc(0));
    expect(empty.isReached).toBe(true);
  });
});

describe("a request", () => {
  it("is read whole, one after the other, however it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), cuts, (texts, places) => {
        const read: string[] = [];
        const reader = new RequestReader((body) => read.push(Buffer.from(body, "latin1").toString()));
        for (const text of texts) {
          const request = `POST / HTTP/1.1\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
          for (const part of cut(request, places)) reader.take(part);
        }
        expect(read).toEqual(texts);
      }),
    );
  });
});

describe("the shape of an answer", () => {
  it("is the one that was asked for last", () => {
    const earlier = markOf({ chunks: 5, pauseMs: 0 });
    const body = JSON.stringify({ stream: true, messages: [earlier, `Where? ${markOf({ chunks: 200, pauseMs: 5 })}`] });
    expect(shapeIn(body)).toEqual({ isStream: true, chunks: 200, pauseMs: 5 });
    expect(shapeIn("{}")).toEqual({ isStream: false, chunks: 20, pauseMs: 0 });
  });
});

describe("times", () => {
  it("are told by their middle and their end", () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentiles(times)).toEqual({ p50: 51, p99: 100 });
    expect(median(times)).toBe(50.5);
    expect(median([3, 1, 2])).toBe(2);
    expect(percentiles([]).p50).toBeNaN();
  });
});
