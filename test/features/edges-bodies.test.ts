import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { call, fileForm } from "../support/api.ts";
import { createOwner, type Person } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
});

const jsonType = { "Content-Type": "application/json" };
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  call("POST", path, owner.token, { body, headers: { ...jsonType, ...headers } });
const padded = (bytes: number) => JSON.stringify({ title: "x".repeat(bytes) });
/** In pieces, without a word about its length */
const chunked = (text: string, pieceBytes = 10_000) => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= text.length) return controller.close();
      controller.enqueue(new TextEncoder().encode(text.slice(at, at + pieceBytes)));
      at += pieceBytes;
    },
  });
};
const tooLarge = (limit: number) => ({
  status: 413,
  body: { error: { error_code: "ERR_TOO_LARGE", details: [{ field: "body", limit, unit: "bytes" }] } },
});

describe("a body", () => {
  it("is as large as its route needs, and no larger", async () => {
    expect(await post("/api/v1/chat/sessions", padded(70_000))).toMatchObject(tooLarge(65_536));
    expect((await post("/api/v1/chat/sessions", padded(60_000))).status).toBe(400);
    expect(
      (await post("/api/v1/search", JSON.stringify({ query: "x".repeat(70_000) }))).body.error.details,
    ).toMatchObject([{ field: "query" }]);
    expect(await post("/api/v1/search", padded(1_100_000))).toMatchObject(tooLarge(1_048_576));
  });

  it("is counted while it is read, when nothing is said of its length", async () => {
    expect(await post("/api/v1/chat/sessions", chunked(padded(70_000)))).toMatchObject(tooLarge(65_536));
    expect((await post("/api/v1/chat/sessions", chunked('{"title": "In pieces"}', 3))).status).toBe(201);
  });

  it("is counted while it is read, when something else is said of its length", async () => {
    const answer = await post("/api/v1/chat/sessions", chunked(padded(70_000)), { "Content-Length": "20" });
    expect(answer.status).toBe(413);
  });

  it("that never ends is read no further than its limit", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    expect((await post("/api/v1/chat/sessions", endless)).status).toBe(413);
    expect(pulled).toBeLessThan(100);
  });

  it("to OAuth's own paths is limited alike", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    for (const path of ["/oauth/token", "/oauth/login"]) {
      const answer = await call("POST", path, undefined, { body: chunked("x".repeat(20_000)), headers: form });
      expect([path, answer.status]).toEqual([path, 413]);
    }
  });

  it("that is packed is refused before anybody unpacks it", async () => {
    const answer = await post("/api/v1/chat/sessions", "{}", { "Content-Encoding": "gzip" });
    expect(answer).toMatchObject({ status: 415, body: { error: { details: [{ field: "Content-Encoding" }] } } });
  });
});

describe("JSON", () => {
  const nested = (levels: number, open = "[", close = "]") =>
    `{"title":${open.repeat(levels)}1${close.repeat(levels)}}`;

  it.each(["/api/v1/chat/sessions", "/api/v1/chat", "/v1/chat/completions", "/api/v1/auth/login"])(
    "of endless depth is refused at %s",
    async (path) => {
      for (const text of [nested(30_000), nested(9_000, '{"a":', "}"), "[".repeat(60_000)]) {
        expect((await post(path, text)).status).toBe(400);
      }
    },
  );

  it("of usual depth goes on to its contract", async () => {
    const { body } = await post("/api/v1/chat/sessions", nested(60));
    expect(body.error.error_code).toBe("ERR_INVALID_INPUT");
  });

  it("in a text isn't depth", async () => {
    const title = `${"[{".repeat(90)} "quoted\\" \\`;
    expect((await post("/api/v1/chat/sessions", JSON.stringify({ title }))).status).toBe(201);
  });

  it("never becomes our fault, whatever it is", async () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "\\",
      ":",
      ",",
      "1e999",
      "null",
      '"title"',
      "\u0000",
      "\ud800",
      "__proto__",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const { status } = await post("/api/v1/chat/sessions", parts.join(""));
        expect([201, 400]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a form", () => {
  it("of a thousand parts is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field-${index}`, "x"]));
    const answer = await call("POST", "/api/v1/docs", owner.token, { body: fileForm("# Hi", "a.md", many) });
    expect(answer).toMatchObject({ status: 400, body: { error: { error_code: "ERR_MALFORMED_BODY" } } });
  });

  it("of some parts is taken", async () => {
    const answer = await call("POST", "/api/v1/docs", owner.token, {
      body: fileForm("# Hi there", "b.md", { tags: "a,b" }),
    });
    expect(answer.status).toBe(202);
  });
});
