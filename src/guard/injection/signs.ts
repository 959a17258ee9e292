// Numbers as text in signs of six bits each, as base64 has them: small in a Worker's code, and quick to read.

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

/** A weight is a sign: so many steps at most in both directions. Finer ones would tell no more, and compress worse. */
export const mostSteps = 31;
const noStep = mostSteps + 1;

export const signOf = (steps: number): string => signs.charAt(noStep + steps);

/** Each in steps, from -31 to 31 */
export function weightsFrom(text: string): Int8Array {
  const weights = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) weights[at] = valueAt(text, at) - noStep;
  return weights;
}
