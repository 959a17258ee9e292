// One way to write a text, whatever characters it came in: what the phrases of the rules are compared with.
import { withoutEnclosed, withoutHomoglyphs } from "./homoglyphs.ts";

/** What English texts are written with: nothing of it changes but capitals and apostrophes. */
const ordinary = /^[\n\t\x20-\x7e‘’“”–—•€]*$/;
/** Controls, and what shows nothing: soft hyphen, joiners, zero-width, bidi, tags, fillers. Line ends and tabs stay. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners are meant one by one
  /[^\P{Cc}\t\n\r]|\p{Cf}|[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFFA0\u{E0000}-\u{E0FFF}]/gu;
const marks = /\p{M}+/gu;
const sameLetter: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ′`´]/g, "'"],
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ø/g, "o"],
  [/ł/g, "l"],
  [/æ/g, "ae"],
  [/œ/g, "oe"],
  // Arabic: one form of yeh, of teh marbuta, no stretching
  [/ى/g, "ي"],
  [/ة/g, "ه"],
  [/ـ/g, ""],
];

/** Lower case, compatibility forms, no accents, nothing invisible, no borrowed letters. Doing it twice changes nothing. */
export function normalise(text: string): string {
  if (ordinary.test(text)) return text.toLowerCase().replace(/[‘’`]/g, "'");
  const visible = text.replace(invisible, "").replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n");
  const lower = withoutEnclosed(visible.normalize("NFKC")).toLowerCase();
  const bare = lower.normalize("NFKD").replace(marks, "").replace(invisible, "").normalize("NFC").toLowerCase();
  return withoutHomoglyphs(sameLetter.reduce((result, [from, to]) => result.replace(from, to), bare));
}
