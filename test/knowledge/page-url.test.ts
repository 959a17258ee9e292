// By which address a page is cited: its own word counts on its own site alone.
import { describe, expect, it } from "vitest";
import { pageUrl, withAnchor } from "../../src/features/documents/page-url.ts";

const fetched = "https://www.example.com/a/b?c=1";

describe("pageUrl", () => {
  it.each([
    [undefined, fetched],
    ["https://example.com/lamp", "https://example.com/lamp"],
    ["https://www.example.com/", "https://www.example.com/"],
    ["/lamp#top", "https://www.example.com/lamp#top"],
    ["d", "https://www.example.com/a/d"],
    ["https://bank.example/login", fetched],
    ["//evil.test/a", fetched],
    ["https://example.com:8443/a", fetched],
    ["https://example.com.evil.test/", fetched],
    ["https://user:secret@example.com/", fetched],
    ["http://example.com/a", fetched],
    ["javascript:alert(1)", fetched],
    ["https://", fetched],
    [`https://example.com/${"x".repeat(3_000)}`, fetched],
  ])("of a page that calls itself %j", (canonical, expected) => {
    expect(pageUrl(fetched, canonical)).toBe(expected);
  });
});

describe("withAnchor", () => {
  it("puts the place behind the address, in place of another", () => {
    expect(withAnchor("https://a.example/b", undefined)).toBe("https://a.example/b");
    expect(withAnchor("https://a.example/b#c", "d e")).toBe("https://a.example/b#d%20e");
  });
});
