// The tokens that a text's wording is made of, each with a hash (FNV-1a over UTF-16 units).
import { isHan, isWordCode } from "./flatten.ts";

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
  starts: number[];
  /** Of what is no word where it starts: it has no letters that matter */
  ends: number[];
  hashes: number[];
  /** Of a word's first letters, which most of its forms share */
  stems: number[];
}

/** Words, Chinese characters and signs: whatever isn't a space. What only names something is a kind: which name it is tells nothing. */
export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { starts: [], ends: [], hashes: [], stems: [] };
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = beginsAddress(text, start) ? spaceFrom(text, start) : tokenEnd(text, start);
    if (text.charCodeAt(start) <= space) continue;
    const kind = kindOf(text, start, end);
    tokens.starts.push(start);
    tokens.ends.push(kind === undefined ? end : start);
    tokens.hashes.push(kind ?? hashOf(wordSeed, text, start, end));
    tokens.stems.push(kind ?? hashOf(wordSeed, text, start, Math.min(end, start + stemLength)));
  }
  return tokens;
}

/** Undefined: a word, or a sign */
function kindOf(text: string, start: number, end: number): number | undefined {
  if (beginsAddress(text, start)) return addressToken;
  return end - start > longestWord || hasDigit(text, start, end) ? codeToken : undefined;
}

function tokenEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return Math.max(end, start + 1);
}

/** What follows the `@` of a mail address or the scheme of a URL */
const beginsAddress = (text: string, at: number): boolean =>
  text.charCodeAt(at) === atSign || (text.charCodeAt(at) === colon && text.startsWith("://", at));

function spaceFrom(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > space) end++;
  return end;
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign >= 48 && sign <= 57) return true;
  }
  return false;
}

export function hashOf(seed: number, text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** Of a word; Chinese characters stand for themselves. */
const isLetter = (code: number): boolean => isWordCode(code) && !isHan(code);
