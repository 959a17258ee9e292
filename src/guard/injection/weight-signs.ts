// Weights as text, a sign each: no finer than they need to be, so that they are small when compressed.

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Of both directions */
export const mostSteps = 31;
const middle = mostSteps + 1;

const stepsBySign = new Int8Array(128);
for (let place = 0; place < signs.length; place++) stepsBySign[signs.charCodeAt(place)] = place - middle;

export const signOf = (steps: number): string => signs.charAt(middle + steps);

/** Each in steps, from -31 to 31 */
export function weightsFrom(text: string): Int8Array {
  const weights = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) weights[at] = stepsBySign[text.charCodeAt(at)] ?? 0;
  return weights;
}
