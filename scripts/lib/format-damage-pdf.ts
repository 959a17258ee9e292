// How the inside of a PDF is broken: its objects, what they point at, its table of them, and streams that unpack without end.
import { deflateSync } from "node:zlib";
import type { Bytes, Chance } from "../../test/support/mutate.ts";

const bombBytes = 80_000_000;
const object = /\b\d+ 0 obj\b[\s\S]*?\bendobj\b/g;
const reference = /\b\d+ 0 R\b/g;

/** One letter a byte, so that nothing but what is meant changes */
const changed =
  (change: (text: string, chance: Chance) => string) =>
  (bytes: Bytes, chance: Chance): Bytes =>
    new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString("latin1"), chance), "latin1"));

const one = (text: string, pattern: RegExp, chance: Chance): string =>
  text.match(pattern)?.at(chance(text.match(pattern)?.length ?? 0)) ?? "";
const ofSameLength = (text: string, length: number): string => text.padEnd(length).slice(0, length);

export const pdfDamages: Readonly<Record<string, (bytes: Bytes, chance: Chance) => Bytes>> = {
  "xref elsewhere": changed((text, chance) => text.replace(/startxref\s+\d+/g, `startxref\n${chance(text.length)}`)),
  "no xref": changed((text) => text.replace(/\bxref\b[\s\S]*?trailer/g, "trailer").replaceAll("/XRef", "/XRuf")),
  "no trailer": changed((text) => text.replace(/\b(?:trailer|startxref)\b[\s\S]*$/, "")),
  "an object gone": changed((text, chance) => {
    const gone = one(text, object, chance);
    return text.replace(gone, () => ofSameLength("", gone.length));
  }),
  "objects swapped": changed((text, chance) => {
    const [first, second] = [one(text, object, chance), one(text, object, chance)];
    const bodyOf = (whole: string) => whole.replace(/^\d+ 0 obj/, "");
    return text.replace(first, () => first.slice(0, first.length - bodyOf(first).length) + bodyOf(second));
  }),
  "references mixed": changed((text, chance) => {
    const all = text.match(reference) ?? [];
    return text.replace(reference, (own) =>
      chance(6) === 0 ? ofSameLength(all[chance(all.length)] ?? own, own.length) : own,
    );
  }),
  "all references one": changed((text, chance) => {
    const chosen = one(text, reference, chance);
    return text.replace(reference, (own) => ofSameLength(chosen, Math.max(own.length, chosen.length)));
  }),
  "pages in a circle": changed((text) =>
    text.replace(object, (whole) => {
      const own = `${Number.parseInt(whole, 10)} 0 R`;
      return whole.replace(/(?<=\/Kids\s*\[)[^\]]*/, (kids) => ofSameLength(own, Math.max(own.length, kids.length)));
    }),
  ),
  "a million pages": changed((text) => text.replace(/\/Count \d+/g, "/Count 1000000")),
  "lengths untrue": changed((text, chance) => text.replace(/\/Length \d+/g, () => `/Length ${chance(100_000)}`)),
  "no fonts": changed((text) => text.replaceAll("/Font", "/Fint")),
  "other filters": changed((text, chance) =>
    text.replaceAll(
      "/FlateDecode",
      () => ["/LZWDecode  ", "/FlateDecode", "/DCTDecode  ", "/JPXDecode  "][chance(4)] ?? "",
    ),
  ),
  "arrays nested": (bytes) => withObject(bytes, Buffer.from("[".repeat(200_000))),
  "a bomb beside": (bytes) => withObject(bytes, bomb()),
};

/** Behind everything else, where a parser that mends files finds it too */
function withObject(bytes: Bytes, body: Buffer): Bytes {
  return new Uint8Array(Buffer.concat([bytes, Buffer.from("\n9999 0 obj\n"), body, Buffer.from("\nendobj\n")]));
}

function bomb(): Buffer {
  packedBomb ??= deflateSync(Buffer.alloc(bombBytes));
  const head = Buffer.from(`<< /Length ${packedBomb.length} /Filter /FlateDecode >>\nstream\n`);
  return Buffer.concat([head, packedBomb, Buffer.from("\nendstream")]);
}
let packedBomb: Buffer | undefined;
