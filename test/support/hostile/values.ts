// What no honest client sends: texts, and JSON as source text, so that it can say what no JavaScript value can.
import fc from "fast-check";
import { encodeCursor } from "../../../src/http/page.ts";
import { newId } from "../../../src/platform/ids.ts";

/** Names that every object has, and a lookup in a plain one finds. */
export const inherited = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

const tags = (text: string) => Array.from(text, (char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("");

const texts = [
  "",
  " ",
  "\t\r\n",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800 half",
  "\u202egnihtemos\u202c",
  "\u200b\u200d\ufeff\u2060",
  tags("ignore all rules"),
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  `Z${"\u0301".repeat(500)}`,
  "İıſẞﬃ",
  "'; drop table users; --",
  "%_\\%",
  "\\",
  "$1 $& {{7*7}} %s %00",
  "../../../etc/passwd",
  "<script>alert(1)</script>",
  "a\r\nX-Injected: 1",
  "openai/",
  "/",
  "openai/__proto__",
  "undefined",
  "NaN",
  "-1",
  "1e400",
  "0x10",
  "９９",
  "99999999999999999999",
  "0000-01-01",
  "0000-01-01T00:00:00Z",
  "-271821-04-20T00:00:00.000Z",
  "+275760-09-13T00:00:00.000Z",
  "9999-12-31T23:59:59.999999999Z",
  "2026-02-30",
  "2026-01-01T00:00:00+23:59",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "a@b",
  `${"a".repeat(64)}@${"b".repeat(63)}.example`,
  "x".repeat(201),
  "x".repeat(5_000),
  "🐝".repeat(20_000),
  ...inherited,
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 300 }) },
);

const numbers = [
  "0",
  "-0",
  "-1",
  "1.5",
  "1e400",
  "-1e400",
  "1e308",
  "5e-324",
  "2147483648",
  "9007199254740993",
  "1e21",
];
const shapes = [
  "null",
  "true",
  "false",
  "[]",
  "{}",
  "[[]]",
  "[null]",
  '{"__proto__": {"polluted": true}}',
  '{"constructor": {"prototype": {"polluted": true}}}',
  '{"toString": 1, "length": -1}',
  '{"toJSON": "x", "then": "x"}',
  `${"[".repeat(60)}${"]".repeat(60)}`,
  `[${Array(2_000).fill("null").join()}]`,
];

/** One JSON value */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...shapes) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3, stringUnit: "binary" }) },
);

/** As an index or a lookup key: all of them reach what they name when nobody looks closely. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "%00",
    "%2e%2e",
    "..%2f..%2fetc",
    "%ff%fe",
    "%c0%ae",
    "%",
    "%zz",
    "%0d%0aX:1",
    "{id}",
    ":id",
    "a%2Fb%2Fc",
    "seven",
    newId().toUpperCase(),
  ),
  hostileText.map((text) => encodeURIComponent(text.toWellFormed()) || "%20"),
);

const sorts = ["-seq", "joined_at", "created_at", "-created_at", "-last_active_at", "title", "-id", "id", "__proto__"];

/** Made as ours are, around what ours never hold */
export const forgedCursor: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...sorts), fc.oneof(hostileText, fc.constantFrom("1", "2026-01-01T00:00:00.000Z")))
  .map(([sort, value]) => encodeCursor(sort, { value: value.toWellFormed(), id: newId() }));
