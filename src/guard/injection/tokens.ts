// The tokens that a text's wording is made of, each with a hash (FNV-1a over UTF-16 units).
import { isHan, isWordCode } from "./flatten.ts";
import { Numbers } from "./numbers.ts";

const prime = 0x01000193;

export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** Another start for each kind of hash: the same letters as a word and as a part of one are two things. */
export const seedOf = (kind: number): number => step(0x811c9dc5, kind);

const wordSeed = seedOf(1);
const [addressToken, codeToken] = [4, 5];
const [space, atSign, colon] = [32, 64, 58];
/** What is longer is a key, a hash, something encoded. */
const longestWord = 24;
const stemLength = 5;

/** One list a property */
export interface Tokens {
  starts: Int32Array;
  /** Of what is no word where it starts: it has no letters that matter */
  ends: Int32Array;
  hashes: Int32Array;
  /** Of a word's first letters, which most of its forms share */
  stems: Int32Array;
}

const [starts, ends, hashes, stems] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];

/** Words, Chinese characters and signs: whatever isn't a space. What only names something is a kind: which name it is tells nothing. */
export function tokensOf(text: string): Tokens {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= space) at++;
    else if (isLetter(code)) at = addWord(text, at);
    else if (beginsAddress(text, at)) at = addName(at, spaceFrom(text, at), addressToken);
    else at = addSign(at, code);
  }
  return { starts: starts.take(), ends: ends.take(), hashes: hashes.take(), stems: stems.take() };
}

/** These answer where what they have added ends. */
function addWord(text: string, start: number): number {
  let end = start;
  let hash = wordSeed;
  let stem = wordSeed;
  let hasDigit = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isLetter(code)) break;
    hash = step(hash, code);
    if (end - start < stemLength) stem = hash;
    if (isDigit(code)) hasDigit = true;
  }
  if (hasDigit || end - start > longestWord) return addName(start, end, codeToken);
  return add(start, end, hash, stem);
}

function addSign(at: number, code: number): number {
  const hash = step(wordSeed, code);
  return add(at, at + 1, hash, hash);
}

/** It has no letters that matter. */
function addName(start: number, end: number, kind: number): number {
  add(start, start, kind, kind);
  return end;
}

function add(start: number, end: number, hash: number, stem: number): number {
  starts.push(start);
  ends.push(end);
  hashes.push(hash);
  stems.push(stem);
  return end;
}

/** What follows the `@` of a mail address or the scheme of a URL */
const beginsAddress = (text: string, at: number): boolean =>
  text.charCodeAt(at) === atSign || (text.charCodeAt(at) === colon && text.startsWith("://", at));

function spaceFrom(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > space) end++;
  return end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export function hashOf(seed: number, text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** The hash that a word has as a token */
export const wordHash = (word: string): number => hashOf(wordSeed, word, 0, word.length);

/** Of a word; Chinese characters stand for themselves. */
const isLetter = (code: number): boolean => isWordCode(code) && !isHan(code);
