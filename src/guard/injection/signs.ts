// Numbers as text: small in a Worker's code, and quick to read. Keys in signs of six bits each, as base64 has them, and weights two a sign.

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const bitsPerSign = 6;

const valueBySign = new Uint8Array(128);
for (let value = 0; value < signs.length; value++) valueBySign[signs.charCodeAt(value)] = value;

const valueAt = (text: string, at: number): number => valueBySign[text.charCodeAt(at)] ?? 0;

/** Of up to 30 bits */
export function textOf(number: number, length: number): string {
  const values = Array.from({ length }, (_, place) => (number >>> (bitsPerSign * (length - 1 - place))) & 63);
  return values.map((value) => signs.charAt(value)).join("");
}

export function numberFrom(text: string, start: number, length: number): number {
  let number = 0;
  for (let at = start; at < start + length; at++) number = (number << bitsPerSign) | valueAt(text, at);
  return number;
}

/** A weight is so many steps at most in both directions: few, since many coarse weights tell more than fewer fine ones in the same room. */
export const mostSteps = 4;
const levels = 2 * mostSteps + 1;
/** Signs of weights begin behind the quote, and leave out what text in code would have to escape. */
const [firstSign, backslash] = [0x23, 0x5c];

/** Two weights a sign, of an even number of weights in steps */
export function weightSigns(steps: readonly number[]): string {
  let text = "";
  for (let at = 0; at < steps.length; at += 2) text += pairSign(steps[at] ?? 0, steps[at + 1] ?? 0);
  return text;
}

function pairSign(first: number, second: number): string {
  const code = firstSign + (first + mostSteps) * levels + second + mostSteps;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

/** Each two weights that share a sign, in four bits each, the first above the second. Both are raised by `mostSteps`. */
export function pairsFrom(text: string): Uint8Array {
  const pairs = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair = code - firstSign - (code > backslash ? 1 : 0);
    pairs[at] = (Math.floor(pair / levels) << 4) | (pair % levels);
  }
  return pairs;
}
