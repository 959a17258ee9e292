// Ids, request ids, trace context, cursors: what names things, and what strangers may send as such names.
import fc from "fast-check";
import { validate as isId } from "uuid";
import { describe, expect, it } from "vitest";
import { cutPage, decodeCursor, encodeCursor, pageQuery } from "../../src/http/page.ts";
import { derivedId, newId, sha256Hex } from "../../src/platform/ids.ts";
import { newTrace, traceOf, traceparentOf } from "../../src/platform/trace.ts";
import { anyText } from "../fixtures/any-text.ts";

describe("ids", () => {
  it("are new each time, valid, and sorted by time", () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(new Set(ids).size).toBe(200);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => isId(id))).toBe(true);
  });

  it("are derived from their parts alone, and from where one part ends", async () => {
    const parts = fc.array(fc.string({ unit: "grapheme", maxLength: 6 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, parts, async (one, other) => {
        const [first, again, second] = await Promise.all([derivedId(...one), derivedId(...one), derivedId(...other)]);
        expect(isId(first)).toBe(true);
        expect(again).toBe(first);
        expect(second === first).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it("come from SHA-256, of text and of bytes alike", async () => {
    const known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(await sha256Hex("abc")).toBe(known);
    expect(await sha256Hex(Uint8Array.of(0x61, 0x62, 0x63))).toBe(known);
  });

  it.each(["", "1", "not-an-id", "018f2f6e7c1a7c3e8a3e1f2e3d4c5b6a", `${"018f2f6e-7c1a-7c3e-8a3e-1f2e3d4c5b6a"} `])(
    "aren't %j",
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});

describe("trace context", () => {
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
  const whole = {
    requestId: expect.stringMatching(/^[\w.-]{8,128}$/),
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  };

  it("goes on from what a caller sends, under a span of its own", () => {
    const trace = traceOf(new Headers({ "x-request-id": "order-17.a_b", traceparent }));
    const spanId = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(trace).toEqual({ requestId: "order-17.a_b", traceId, spanId, parentId: "00f067aa0ba902b7" });
    expect(trace.spanId).not.toBe("00f067aa0ba902b7");
    expect(traceparentOf(trace, true)).toBe(`00-${traceId}-${trace.spanId}-01`);
    expect(traceparentOf(trace, false)).toBe(`00-${traceId}-${trace.spanId}-00`);
    expect(traceOf(new Headers({ traceparent: traceparentOf(trace, true) })).traceId).toBe(traceId);
  });

  it.each([
    ["nothing", {}],
    ["an id with a line's end in disguise", { "x-request-id": "a%0d%0ab: c\td" }],
    ["an id that is too short", { "x-request-id": "abc" }],
    ["an id that is too long", { "x-request-id": "a".repeat(129) }],
    ["a trace of zeros", { traceparent: `00-${"0".repeat(32)}-00f067aa0ba902b7-01` }],
    ["a span of zeros", { traceparent: `00-${traceId}-${"0".repeat(16)}-01` }],
    ["another version", { traceparent: traceparent.replace("00-", "ff-") }],
    ["capital letters", { traceparent: traceparent.toUpperCase() }],
  ])("is made anew from %s", (_, headers: Record<string, string>) => {
    const trace = traceOf(new Headers(headers));
    expect(trace).toMatchObject(whole);
    expect(Object.values(headers)).not.toContain(trace.requestId);
    expect(trace.traceId).not.toBe(traceId);
  });

  it("is new each time where there is no request", () => {
    expect(newTrace()).toMatchObject(whole);
    expect(newTrace().traceId).not.toBe(newTrace().traceId);
  });
});

describe("cursors", () => {
  const id = newId();
  const title = fc.oneof(
    anyText(300),
    fc.string({ unit: fc.constantFrom("ש", "東", "🙂"), minLength: 290, maxLength: 300 }),
  );

  it("give back what they were made of, and pass as a query", () => {
    fc.assert(
      fc.property(title, (text) => {
        // As Postgres keeps it
        const value = text.slice(0, 300).toWellFormed().replaceAll("\u0000", "");
        const cursor = encodeCursor("title", { value, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(pageQuery.cursor.parse(cursor)).toBe(cursor);
        expect(decodeCursor("title", cursor)).toEqual({ value, id });
      }),
    );
  });

  it("belong to one order", () => {
    const cursor = encodeCursor("title", { value: "a", id });
    expect(() => decodeCursor("-title", cursor)).toThrow(
      expect.objectContaining({
        reason: { tag: "invalid_input", issues: [expect.objectContaining({ field: "cursor" })] },
      }),
    );
  });

  it("are refused when anybody else made them", () => {
    const forged = [
      ["title", "a"],
      ["title", "a", "no-id"],
      ["title", 1, id],
      ["title", "a\u0000", id],
      { title: "a" },
      null,
    ];
    for (const value of forged) {
      expect(() => decodeCursor("title", btoa(JSON.stringify(value)))).toThrow("invalid_input");
    }
    fc.assert(
      fc.property(anyText(40), (cursor) => {
        expect(() => decodeCursor("title", cursor)).toThrow("invalid_input");
      }),
    );
    expect(decodeCursor("title", undefined)).toBeUndefined();
  });

  it("lead through a list once, page by page", () => {
    const rows = Array.from({ length: 7 }, newId).map((id, index) => ({ id, value: `t${index}` }));
    const seen: string[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; page < 9 && cursor !== null; page++) {
      const start = decodeCursor("title", cursor ?? undefined);
      const from = start ? rows.findIndex((row) => row.id === start.id) + 1 : 0;
      const { items, next_cursor } = cutPage(rows.slice(from, from + 4), 3, "title", (row) => row);
      seen.push(...items.map((item) => item.value));
      cursor = next_cursor;
    }
    expect(seen).toEqual(rows.map((row) => row.value));
    expect(cursor).toBeNull();
  });
});
