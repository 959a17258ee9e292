// How the letters of a text stand, seen in one pass: hardly a text has what a pattern for disguises would look for.

/** Letters of two code units, those of scripts that nobody writes any more, count as signs. */
export interface LetterShape {
  /** Single letters or digits in a row, whatever parts them */
  lone: number;
  /** How often one letter stands in a row */
  repeated: number;
  /** Letters right behind a digit or sign that looks like one */
  behindLookalikes: number;
  /** Few letters between two signs that cut words */
  cutPieces: number;
}

export const lookalikes = "013456789@$!|+€£";
export const cutSigns = ".-‐‑·_*|~/\\+";
export const longestPiece = 4;
const never = 1_000_000;

/** Of a character, in bits: whether words are made of it, it looks like a letter, cuts words, is a number */
const [inWord, isLookalike, isCut, isNumber] = [1, 2, 4, 8];

let known: Uint8Array | undefined;

function kinds(): Uint8Array {
  if (known) return known;
  known = new Uint8Array(0x10000);
  const everySign = new TextDecoder("utf-16le").decode(new Uint16Array(known.length).map((_, code) => code));
  for (const { index, 0: run } of everySign.matchAll(/\p{L}+/gu)) known.fill(inWord, index, index + run.length);
  for (const { index, 0: run } of everySign.matchAll(/\p{N}+/gu))
    known.fill(inWord | isNumber, index, index + run.length);
  for (const sign of lookalikes) mark(known, sign, isLookalike);
  for (const sign of cutSigns) mark(known, sign, isCut);
  return known;
}

function mark(kinds: Uint8Array, sign: string, kind: number): void {
  const code = sign.charCodeAt(0);
  kinds[code] = (kinds[code] ?? 0) | kind;
}

/** Without a branch for each character: where words end can't be foreseen. `-1 & n` is n, and `0 & n` is 0. */
export function letterShapeOf(text: string): LetterShape {
  const shape: LetterShape = { lone: 0, repeated: 0, behindLookalikes: 0, cutPieces: 0 };
  const kindByCode = kinds();
  let length = 0;
  let lone = 0;
  let repeated = 0;
  // Letters since the last cut, far too many where none is near
  let piece = never;
  let [previous, previousKind] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindByCode[code] ?? 0;
    const letter = kind & ~(kind >> 3) & 1;
    length = (length + 1) & -(kind & 1);
    lone = (lone + (((length ^ 1) - 1) >>> 31)) & ((length - 2) >> 31);
    repeated = ((repeated & (((code ^ previous) - 1) >> 31)) + 1) & -letter;
    shape.behindLookalikes += (previousKind >> 1) & letter;
    const cut = (kind >> 2) & 1;
    shape.cutPieces += cut & ~((piece - 1) >> 31) & ~((longestPiece - piece) >> 31);
    piece = ((piece + 1) & -letter) | (never & (letter - 1) & (cut - 1));
    if (lone > shape.lone) shape.lone = lone;
    if (repeated > shape.repeated) shape.repeated = repeated;
    previous = code;
    previousKind = kind;
  }
  return shape;
}
