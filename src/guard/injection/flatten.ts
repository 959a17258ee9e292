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
const gaps: Readonly<Record<string, number>> = {
  ".": sentenceGap,
  "!": sentenceGap,
  "?": sentenceGap,
  "。": sentenceGap,
  "؟": sentenceGap,
  ";": 1,
  ":": 1,
};

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
    const letter = text.charAt(at);
    if (letter === "\n") lines++;
    else gap = Math.max(gap, gaps[letter] ?? 0);
  }
  return lines > 1 ? blankLineGap : Math.max(gap, lines);
}

function skip(text: string, from: number, words: boolean): number {
  const wanted = words ? 1 : 0;
  let at = from;
  while (at < text.length && wordCodes[text.charCodeAt(at)] === wanted) at++;
  return at;
}

/** An apostrophe parts words too (`l'assistant`), in texts and in phrases alike. */
const asciiWord = /[a-z0-9]/;
const wordCodes = Uint8Array.from({ length: 0x10000 }, (_, code) => (isWordCode(code) ? 1 : 0));

function isWordCode(code: number): boolean {
  if (code < 0x80) return asciiWord.test(String.fromCharCode(code));
  return !(code < 0xc0 || isPunctuationBlock(code) || isForeignMark(code));
}

/** General punctuation to symbols, CJK punctuation, half a surrogate pair: emoji part words. */
function isPunctuationBlock(code: number): boolean {
  return (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || (code >= 0xd800 && code < 0xe000);
}

/** Arabic comma, semicolon and question mark; Hebrew's; full-width forms that normalisation left. */
function isForeignMark(code: number): boolean {
  return code === 0x60c || code === 0x61b || code === 0x61f || code === 0x5be || code === 0x5f3 || code === 0x5f4;
}

export function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000;
}
