// A normalised text as a line of words with one space between them, each with its place: what the phrases are looked up in.

export interface FlatText {
  /** Words and single spaces; scripts without spaces stay unbroken. */
  line: string;
  /** Where words begin in `line`; in Chinese every character begins one. */
  starts: number[];
  /** The number of the word that each character of `line` belongs to */
  wordAt: Int32Array;
  /** How far from the text's start each word stands, in words: a sentence's end counts as several. */
  places: number[];
  /** Where each word begins in the text that was flattened */
  offsets: number[];
}

const hanShare = 0.5;
const letterShare = 0.2;
const sentenceGap = 4;
const blankLineGap = 6;
/** By the code of a character between words: how far it parts them */
const gaps = new Uint8Array(0x10000);
for (const sign of ".!?。؟") gaps[sign.charCodeAt(0)] = sentenceGap;
for (const sign of ";:") gaps[sign.charCodeAt(0)] = 1;
const lineEnd = 10;

/** `letters` makes every letter a word of its own, for text without usable spaces. */
export function flatten(text: string, letters = false): FlatText {
  const wordAt = new Int32Array(text.length + 1);
  const flat: FlatText = { line: "", starts: [], wordAt, places: [], offsets: [] };
  const pieces: string[] = [];
  let length = 0;
  let place = 0;
  let gapEnd = 0;
  while (gapEnd < text.length) {
    const begin = skip(text, gapEnd, false);
    place += gapBetween(text, gapEnd, begin);
    const end = skip(text, begin, true);
    if (begin === end) break;
    if (begin > gapEnd && pieces.length > 0) {
      pieces.push(" ");
      wordAt[length++] = flat.starts.length - 1;
    }
    place += addRun(flat, text, begin, end, length, place, letters);
    pieces.push(text.slice(begin, end));
    length += end - begin;
    gapEnd = end;
  }
  wordAt[length] = flat.starts.length;
  flat.line = pieces.join("");
  return flat;
}

/** The words of a run without space: one, or each Chinese character for itself, which counts half. */
function addRun(
  flat: FlatText,
  text: string,
  begin: number,
  end: number,
  length: number,
  place: number,
  letters: boolean,
): number {
  let words = 0;
  for (let at = begin; at < end; at++) {
    const code = text.charCodeAt(at);
    if (letters || at === begin || isHan(code) || isHan(text.charCodeAt(at - 1))) {
      flat.starts.push(length + at - begin);
      flat.offsets.push(at);
      flat.places.push(place + words);
      words += letters ? letterShare : wordShare(code);
    }
    flat.wordAt[length + at - begin] = flat.starts.length - 1;
  }
  return words;
}

const wordShare = (code: number): number => (isHan(code) ? hanShare : 1);

function gapBetween(text: string, from: number, to: number): number {
  let gap = 0;
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === lineEnd) lines++;
    else gap = Math.max(gap, gaps[code] ?? 0);
  }
  return lines > 1 ? blankLineGap : Math.max(gap, lines);
}

function skip(text: string, from: number, words: boolean): number {
  const wanted = words ? 1 : 0;
  let at = from;
  while (at < text.length && wordCodes[text.charCodeAt(at)] === wanted) at++;
  return at;
}

/** 1 for what words are made of. An apostrophe parts words too (`l'assistant`), in texts and in phrases alike. */
const wordCodes = new Uint8Array(0x10000).fill(1, 0xc0);
for (const sign of "abcdefghijklmnopqrstuvwxyz0123456789") wordCodes[sign.charCodeAt(0)] = 1;
// General punctuation to symbols, CJK punctuation, halves of surrogate pairs: emoji part words.
wordCodes.fill(0, 0x2000, 0x2c00).fill(0, 0x3000, 0x3040).fill(0, 0xd800, 0xe000);
// Arabic comma, semicolon and question mark; Hebrew's maqaf, geresh and gershayim.
for (const code of [0x60c, 0x61b, 0x61f, 0x5be, 0x5f3, 0x5f4]) wordCodes[code] = 0;

export const isWordCode = (code: number): boolean => wordCodes[code] === 1;

export function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}
