// A normalised text as a line of words with one space between them, each with its place: what the phrases are looked up in.
import { Numbers } from "./numbers.ts";

export interface FlatText {
  /** The codes of words and single spaces, with 0 behind them; scripts without spaces stay unbroken. */
  line: Uint16Array;
  /** Where words begin in `line`; in Chinese every character begins one. */
  starts: Int32Array;
  /** The number of the word that each character of `line` belongs to */
  wordAt: Int32Array;
  /** How far from the text's start each word stands, in words: a sentence's end counts as several. */
  places: number[];
  /** Where each word begins in the text that was flattened */
  offsets: Int32Array;
}

const hanShare = 0.5;
const letterShare = 0.2;
const sentenceGap = 4;
const blankLineGap = 6;
/** By the code of a character between words: how far it parts them */
const gaps = new Uint8Array(0x10000);
for (const sign of ".!?。؟") gaps[sign.charCodeAt(0)] = sentenceGap;
for (const sign of ";:") gaps[sign.charCodeAt(0)] = 1;
const [lineEnd, space] = [10, 32];

/** A text that is being flattened: what there is of it, how long its line is, how many words it has, and where the next one stands. */
interface Flattening extends Pick<FlatText, "line" | "wordAt" | "places"> {
  length: number;
  words: number;
  place: number;
}

const [starts, offsets] = [new Numbers(), new Numbers()];

/** `letters` makes every letter a word of its own, for text without usable spaces. */
export function flatten(text: string, letters = false): FlatText {
  const [line, wordAt] = [new Uint16Array(text.length + 1), new Int32Array(text.length + 1)];
  const flat: Flattening = { line, wordAt, places: [], length: 0, words: 0, place: 0 };
  for (let end = 0; end < text.length; ) {
    const begin = wordFrom(text, end);
    flat.place += gapBetween(text, end, begin);
    if (begin === text.length) break;
    if (begin > end && flat.length > 0) addSpace(flat);
    end = addRun(flat, text, begin, letters);
  }
  wordAt[flat.length] = flat.words;
  return { line, wordAt, places: flat.places, starts: starts.take(), offsets: offsets.take() };
}

function addSpace(flat: Flattening): void {
  flat.wordAt[flat.length] = flat.words - 1;
  flat.line[flat.length++] = space;
}

/** The words of a run without space: one, or each Chinese character for itself, which counts half. Answers where it ends. */
function addRun(flat: Flattening, text: string, begin: number, letters: boolean): number {
  const { line, wordAt } = flat;
  let at = begin;
  let wasHan = false;
  for (; at < text.length && isWordCode(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    const han = isHan(code);
    if (at === begin || letters || han || wasHan) addWord(flat, at, letters ? letterShare : wordShare(code));
    wordAt[flat.length] = flat.words - 1;
    line[flat.length++] = code;
    wasHan = han;
  }
  return at;
}

const wordShare = (code: number): number => (isHan(code) ? hanShare : 1);

function addWord(flat: Flattening, offset: number, share: number): void {
  starts.push(flat.length);
  offsets.push(offset);
  flat.words++;
  flat.places.push(flat.place);
  flat.place += share;
}

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

function wordFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++;
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
