// Letters that look like Latin ones: a word that mixes scripts is read as the Latin word that it imitates.

const lookalikes: Readonly<Record<string, string>> = {
  a: "аαɑᴀ𐊠ꓮ",
  b: "ЬвβʙᏏ",
  c: "сϲᴄⅽꮯᏟ",
  d: "ԁɗᴅꓒᏧ",
  e: "еєεҽᴇ℮ꓰ",
  f: "ғꜰϝ",
  g: "ɡɢԍցƍ",
  h: "һнʜհᏂ",
  i: "іιıɩɪӏꙇ",
  j: "јϳᴊ",
  k: "кκᴋ",
  l: "ʟⅼӀǀ",
  m: "мᴍⅿ",
  n: "пηɴոп",
  o: "оοσᴏօ०〇ჿ",
  p: "рρᴘᏢ",
  q: "ԛգǫ",
  r: "гʀᴦꮁ",
  s: "ѕꜱꮪ",
  t: "тτᴛ",
  u: "υսᴜцʋ",
  v: "ѵνᴠⅴ",
  w: "ԝωᴡѡшɯ",
  x: "хχⅹ",
  y: "уүγʏყ",
  z: "ᴢzᏃ",
};

/** Upside-down letters, as `ǝɹouƃı` is written with. */
const turned = "ɐɔǝɟƃɥᴉɾʞꞁɯɹʇʌʍʎ";
const upright = "acefghijklmrtvwy";

/** Enclosed letters that compatibility normalisation leaves alone: their first, and the number of them. */
const enclosedFirst = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

const toLatin = new Map<string, string>([
  ...Object.entries(lookalikes).flatMap(([latin, likes]) => [...likes].map((like): [string, string] => [like, latin])),
  ...[...turned].map((letter, index): [string, string] => [letter, upright.charAt(index)]),
]);
const enclosed = new Map<string, string>(
  enclosedFirst.flatMap((first) =>
    Array.from({ length: 26 }, (_, index): [string, string] => [
      String.fromCodePoint(first + index),
      String.fromCharCode(97 + index),
    ]),
  ),
);

const notAscii = /[^\p{ASCII}]/u;
/** The scripts that the table borrows from; a word without them has nothing to give. */
const borrowed = /[\u0180-\u02AF\u0370-\u058F\u10D0-\u10FF\u13A0-\u13FF\u1D00-\u1DBF\u2100-\u218F\uA4D0-\uA7FF]/u;
const wholeWord = /[\p{L}\p{N}]+/gu;
const latinLetter = /[a-z]/;

/** Enclosed letters (🅸🅶) as plain ones. */
export function withoutEnclosed(text: string): string {
  if (!/[\u{1F130}-\u{1F1FF}]/u.test(text)) return text;
  return text.replace(/[\u{1F130}-\u{1F1FF}]/gu, (letter) => enclosed.get(letter) ?? letter);
}

/** Expects lower case. Words of one foreign script stay what they are. */
export function withoutHomoglyphs(text: string): string {
  if (!notAscii.test(text) || !borrowed.test(text)) return text;
  const mostlyLatin = count(text, /[a-z]/g) > count(text, /[\u0370-\u052F]/g);
  return text.replace(wholeWord, (word) => (borrowed.test(word) ? imitated(word, mostlyLatin) : word));
}

function imitated(word: string, mostlyLatin: boolean): string {
  const mixed = latinLetter.test(word) || /[\u0180-\u02AF\u1D00-\u1DBF]/.test(word);
  if (!mixed && !mostlyLatin) return word;
  const latin = [...word].map((letter) => toLatin.get(letter) ?? letter).join("");
  return mixed || !notAscii.test(latin) ? latin : word;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
