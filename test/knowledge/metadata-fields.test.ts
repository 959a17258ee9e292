// One spelling for tags, authors and folders: said twice it is the same, and what looks the same is the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathField, tagField, tagsField } from "../../src/http/metadata-fields.ts";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("a tag", () => {
  it("is the same however often it is read, and holds nothing that can't be seen", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { success, data } = tagField.safeParse(text);
        fc.pre(success);
        expect(tagField.parse(data)).toBe(data);
        expect(data).toBe(data?.normalize().trim());
        expect(data).not.toMatch(/\s\s|\p{Cc}|\u200b|\ufeff/u);
      }),
    );
  });

  it("is one however it is composed and spaced, and case counts", () => {
    expect(tagsField.parse(["cafe\u0301", " caf\u00e9", "a\u00a0 b", "a b", "A b"])).toEqual([
      "caf\u00e9",
      "a b",
      "A b",
    ]);
  });
});

describe("a folder", () => {
  it.each([
    ["", ""],
    ["///", ""],
    ["manuals", "/manuals"],
    [" manuals / boiler\t room //", "/manuals/boiler room"],
    ["/a.b/...", "/a.b/..."],
  ])("%j is %j", (text, expected) => {
    expect(pathField.parse(text)).toBe(expected);
  });

  it.each(["/..", "../a", "/a/./b", "/a/..", `/${"x".repeat(500)}`])("isn't %j", (text) => {
    expect(pathField.safeParse(text).success).toBe(false);
  });

  it("is the same however often it is read", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (names) => {
        const { success, data } = pathField.safeParse(names.join("/"));
        fc.pre(success);
        expect(pathField.parse(data)).toBe(data);
      }),
    );
  });
});
