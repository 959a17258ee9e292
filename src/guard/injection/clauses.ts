// Where clauses and sentences begin: an order stands there in every language, and what stands in one sentence belongs together.
import type { Tokens } from "./tokens.ts";

/** What begins with a token: nothing, a clause, or a sentence, which is one too */
export const opening = { nothing: 0, clause: 1, sentence: 2 } as const;

/** By the code of a sign what begins behind it; a table, since a question has hundreds of them */
const openedBehind = new Uint8Array(0x10000);
const sentenceSigns = ".!?:;。！？：；؟؛…";
for (const sign of `,،，、()[]{}<>"«»“”„—–*#|=`) openedBehind[sign.charCodeAt(0)] = opening.clause;
for (const sign of sentenceSigns) openedBehind[sign.charCodeAt(0)] = opening.sentence;
const lineEnd = 10;
/** From here on signs are as wide as Chinese characters, and no space follows them. */
const firstWideSign = 0x3000;

/** By token what begins with it */
export function openingsIn(text: string, tokens: Tokens): Uint8Array {
  const openings = new Uint8Array(tokens.starts.length);
  for (let token = 1; token < openings.length; token++) openings[token] = openingOf(text, tokens, token);
  if (openings.length > 0) openings[0] = opening.sentence;
  return openings;
}

function openingOf(text: string, { starts, ends }: Tokens, token: number): number {
  const before = starts[token - 1] ?? 0;
  const here = starts[token] ?? 0;
  if (hasLineEnd(text, ends[token - 1] ?? 0, here)) return opening.sentence;
  const sign = text.charCodeAt(before);
  const opened = openedBehind[sign] ?? opening.nothing;
  if (opened !== opening.sentence) return opened;
  // `3.14` and `example.com` are no sentences: a space follows a sentence's end, and `...` is one.
  const isEnd =
    openedBehind[text.charCodeAt(here)] !== opening.sentence && (sign >= firstWideSign || here > before + 1);
  return isEnd ? opening.sentence : opening.clause;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineEnd) return true;
  return false;
}
