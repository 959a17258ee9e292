// Where clauses and sentences begin: an order stands there in every language, and what stands in one sentence belongs together.
import type { Tokens } from "./tokens.ts";

const codesOf = (signs: string): Set<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));

const sentenceSigns = ".!?:;。！？：；؟؛…";
const sentenceEnds = codesOf(sentenceSigns);
const clauseEnds = codesOf(`${sentenceSigns},،，、()[]{}<>"«»“”„—–*#|=`);
const lineEnd = 10;
/** From here on signs are as wide as Chinese characters, and no space follows them. */
const firstWideSign = 0x3000;

export interface Beginnings {
  /** By token whether a clause begins with it. A sentence's first is one. */
  clauses: boolean[];
  sentences: boolean[];
}

export function beginningsIn(text: string, tokens: Tokens): Beginnings {
  const beginnings: Beginnings = { clauses: [], sentences: [] };
  for (let token = 0; token < tokens.starts.length; token++) {
    const isLine = token === 0 || hasLineEnd(text, tokens, token);
    const isSentence = isLine || followsSentence(text, tokens, token);
    beginnings.sentences.push(isSentence);
    beginnings.clauses.push(isSentence || clauseEnds.has(codeBefore(text, tokens, token)));
  }
  return beginnings;
}

const codeBefore = (text: string, { starts }: Tokens, token: number): number => text.charCodeAt(starts[token - 1] ?? 0);

function hasLineEnd(text: string, { starts, ends }: Tokens, token: number): boolean {
  for (let at = ends[token - 1] ?? 0; at < (starts[token] ?? 0); at++) if (text.charCodeAt(at) === lineEnd) return true;
  return false;
}

/** `3.14` and `example.com` are none: a space follows a sentence's end, and `...` is one. */
function followsSentence(text: string, tokens: Tokens, token: number): boolean {
  const before = codeBefore(text, tokens, token);
  const [from = 0, here = 0] = [tokens.starts[token - 1], tokens.starts[token]];
  if (!sentenceEnds.has(before) || sentenceEnds.has(text.charCodeAt(here))) return false;
  return before >= firstWideSign || here > from + 1;
}
