// Disguises of plain letters, taken off: spaced-out letters, digits for letters, words cut or stretched or turned about.
import type { LetterShape } from "./letter-shape.ts";

/** Single letters with the same sign between them, four or more: `i g n o r e`, `i-g-n-o-r-e`, with a picture between them. */
const spacedRun = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){4,400}/gu;

const leastLone = 5;

/** The spaced-out stretches of a text, closed up; empty where there are none. */
export function closedUp(text: string, { lone }: LetterShape): string {
  if (lone < leastLone) return "";
  const runs = text.match(spacedRun);
  return runs ? runs.map(closeRun).join("\n") : "";
}

/** Where some gaps are wider than others, they part words. */
function closeRun(run: string): string {
  const gaps = run.match(/[^\p{L}\p{N}]+/gu) ?? [];
  const widest = Math.max(...gaps.map((gap) => gap.length));
  const narrowest = Math.min(...gaps.map((gap) => gap.length));
  if (widest === narrowest) return run.replace(/[^\p{L}\p{N}]+/gu, "");
  return run.replace(/[^\p{L}\p{N}]+/gu, (gap) => (gap.length === widest ? " " : ""));
}

/** An alphabet's letters, and the digits and signs that look like some of them */
interface LookingLike {
  signs: Readonly<Record<string, string>>;
  /** A word that has them among its letters */
  mixed: RegExp;
  word: RegExp;
}

const latin: LookingLike = {
  signs: {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    $: "s",
    "!": "i",
    "|": "l",
    "+": "t",
    "€": "e",
    "£": "l",
  },
  mixed: /[a-z][013457@$!|+€£89]+[a-z]|(?<![a-z0-9])[013457@$|€£]{1,3}[a-z]{2}/,
  word: /[a-z0-9@$!|+€£]{3,40}/g,
};
const cyrillic: LookingLike = {
  signs: { "0": "о", "1": "и", "3": "е", "4": "а", "6": "б", "9": "я" },
  mixed: /[а-я][013469]+[а-я]/,
  word: /[а-я0-9]{3,40}/g,
};

/** The lines with such words, digits read as the letters they look like, `1` as i and as l; none where no word mixes them. */
export function withoutLeet(text: string, { behindLookalikes }: LetterShape): string[] {
  if (behindLookalikes === 0) return [];
  const letters = withLetters(text, latin);
  const other = /1[a-z]|[a-z]1/.test(text) ? withLetters(text, { ...latin, signs: { ...latin.signs, "1": "l" } }) : "";
  return [letters, other, withLetters(text, cyrillic)].filter((read) => read !== "");
}

function withLetters(text: string, { signs, mixed, word }: LookingLike): string {
  if (!mixed.test(text)) return "";
  return text
    .split("\n")
    .filter((line) => mixed.test(line))
    .join("\n")
    .replace(word, (one) =>
      mixed.test(one) || /^[013457]{2,}$|\p{L}[013457@$!]$/u.test(one)
        ? one.replace(/\P{L}/gu, (sign) => signs[sign] ?? sign)
        : one,
    );
}

/** Words that are cut into short pieces: `ig.no.re`. One may be an abbreviation. */
const cutWord = /(?<![\p{L}\p{N}])\p{L}{1,4}(?:[.\-‐‑·_*|~/\\+]\p{L}{1,4}){2,200}(?!\p{L})/gu;
const leastCuts = 6;

/** The lines with such words, each put together; empty where a text has hardly any. */
export function withoutCuts(text: string, { cutPieces }: LetterShape): string {
  if (cutPieces < leastWords) return "";
  return linesChanged(text, cutWord, leastCuts, (word) => word.replace(/\P{L}+/gu, ""));
}

/** `pleeease`: one may be a cry, and what stands beside digits and signs is a code. */
const stretchedWord = /(?<![\p{L}\p{N}+/=:.-])(?=\p{L}{4,30}(?![\p{L}\p{N}+/=-]))\p{L}*?(\p{L})\1{2,}\p{L}*/gu;
const leastStretched = 8;
const leastRepeated = 3;

/** The lines with such words, each letter once. */
export function withoutStretching(text: string, { repeated }: LetterShape): string {
  if (repeated < leastRepeated) return "";
  return linesChanged(text, stretchedWord, leastStretched, (word) => word.replace(/(\p{L})\1{2,}/gu, "$1"));
}

/** `elltay emay ellway`: words whose beginning stands at their end, before `ay`; three of them in a row, and no days of the week */
const pigLatin =
  /(?:(?<![\p{L}\p{N}])(?![a-z]*day)[a-z]{1,20}-?[a-z]{0,3}ay(?![\p{L}\p{N}])[^\p{L}\p{N}\n]{0,3}){3,200}/gu;
const beginning =
  /(?:sch|scr|shr|spl|spr|str|thr|[bcdfgkpt]r|[bcfgkps]l|[cpstw]h|s[ckmnptw]|qu|kn|wr|tw|[b-df-hj-np-tv-z])$/;

/** What three such words have, told quickly */
const threeEndings = /ay[^a-z]{1,3}[a-z-]{2,22}ay[^a-z]{1,3}[a-z-]{2,22}ay/;

export function withoutPigLatin(text: string): string {
  if (!threeEndings.test(text)) return "";
  return (text.match(pigLatin) ?? []).map((run) => run.replace(/[a-z-]+/g, fromPigLatin)).join("\n");
}

function fromPigLatin(word: string): string {
  const letters = word.slice(0, -2).replace("-", "");
  if (/^[aeiou].*[wy]$/.test(letters)) return letters.slice(0, -1);
  const moved = beginning.exec(letters)?.[0] ?? "";
  return moved + letters.slice(0, letters.length - moved.length);
}

/** Fewer words that change may be anything. */
const leastWords = 2;

/** The lines that change, where what changes has some letters in all. */
function linesChanged(text: string, word: RegExp, leastChars: number, change: (word: string) => string): string {
  const words = text.match(word);
  if (!words || words.length < leastWords || words.join("").length < leastChars) return "";
  return text
    .split("\n")
    .filter((line) => line.search(word) >= 0)
    .map((line) => line.replace(word, change))
    .join("\n");
}
