// What a text is made of, seen in one pass: most texts have nothing that the costlier patterns look for.

/** Stands for all characters that aren't ASCII. */
const foreign = 0x80;

/** By the code of an ASCII character whether a text has it; at 0x80 whether it has any other */
export function signsOf(text: string): Uint8Array {
  const signs = new Uint8Array(foreign + 1);
  for (let at = 0; at < text.length; at++) signs[Math.min(text.charCodeAt(at), foreign)] = 1;
  return signs;
}

export function hasOneOf(signs: Uint8Array, codes: readonly number[]): boolean {
  for (const code of codes) if (signs[code]) return true;
  return false;
}

/** For `hasOneOf`: among them, `\u0080` stands for all that aren't ASCII. */
export const codesOf = (signs: string): number[] => Array.from(signs, (sign) => sign.charCodeAt(0));

export interface Runs {
  /** Of what base64 is written with, where a capital is among it behind its beginning */
  base64: number;
  /** Of what hex, binary and decimal codes are written with */
  digits: number;
  /** Of what isn't in English words */
  gap: number;
}

/** By the code of an ASCII character or `foreign` what it may be part of, a bit for each */
const kinds = Uint8Array.from({ length: foreign + 1 }, (_, code) => {
  const sign = String.fromCharCode(code);
  const [inBase64, inDigits, inGap] = [/[A-Za-z0-9+/_-]/, /[0-9A-Fa-f\\x:,&#; -]/, /[^A-Za-z0-9]/];
  const isIn = [inBase64, inDigits, inGap, /[A-Z]/].map((pattern) => pattern.test(sign));
  return isIn.reduce((kind, holds, bit) => (holds ? kind | (1 << bit) : kind), 0);
});

const kindOf = (code: number): number => kinds[code < foreign ? code : foreign] ?? 0;

/** How long the longest ones are. Without a branch for each character: where runs end can't be foreseen. */
export function longestRuns(text: string): Runs {
  const longest: Runs = { base64: 0, digits: 0, gap: 0 };
  let base64 = 0;
  let digits = 0;
  let gap = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    // A run goes on where its bit is 1.
    capitals = (capitals | ((kind >> 3) & (-base64 >> 31))) & -(kind & 1);
    base64 = (base64 + 1) & -(kind & 1);
    digits = (digits + 1) & -((kind >> 1) & 1);
    gap = (gap + 1) & -((kind >> 2) & 1);
    if (capitals !== 0 && base64 > longest.base64) longest.base64 = base64;
    if (digits > longest.digits) longest.digits = digits;
    if (gap > longest.gap) longest.gap = gap;
  }
  return longest;
}
