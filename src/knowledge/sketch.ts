// A vector in few bits: on which side of many random planes it lies. Near vectors share most sides (Charikar's hash), and Postgres
// counts the others many times faster than it compares vectors: what is nearest by sketches is a first choice to compare.

export const sketchBits = 4_096;

/** The least power of two that holds a vector; what is missing is zero. */
const turnedLength = 2_048;
const turns = sketchBits / turnedLength;

/**
 * As Postgres reads `bit(4096)`: `x` and 1,024 hex digits. Each turn of the vector gives a side per axis. Sketches are stored: the same
 * vector has the same one for ever.
 */
export function sketchOf(vector: readonly number[]): string {
  let hex = "x";
  for (const signs of randomSigns()) {
    const turned = new Float64Array(turnedLength);
    turned.set(vector);
    // Twice, or a vector with few entries would stay near some axes.
    for (const half of signs) turn(turned, half);
    for (let at = 0; at < turnedLength; at += 4) hex += nibble(turned, at).toString(16);
  }
  return hex;
}

function nibble(turned: Float64Array, at: number): number {
  const bit = (place: number) => (valueAt(turned, at + place) > 0 ? 1 : 0);
  return (bit(0) << 3) | (bit(1) << 2) | (bit(2) << 1) | bit(3);
}

/** Random signs, then the Walsh-Hadamard transform, which takes `n log n` where a random matrix takes `n²`. */
function turn(values: Float64Array, signs: Float64Array): void {
  for (let at = 0; at < values.length; at++) values[at] = valueAt(values, at) * valueAt(signs, at);
  for (let step = 1; step < values.length; step *= 2) {
    for (let block = 0; block < values.length; block += 2 * step) {
      for (let at = block; at < block + step; at++) {
        const a = valueAt(values, at);
        const b = valueAt(values, at + step);
        values[at] = a + b;
        values[at + step] = a - b;
      }
    }
  }
}

/** Each loop above stays within its array. */
const valueAt = (values: Float64Array, at: number): number => values[at] as number;

let known: Float64Array[][] | undefined;

/** By a generator of our own (xorshift): the platform's can't be told to begin at the same place. */
function randomSigns(): readonly Float64Array[][] {
  if (known) return known;
  let state = 12_345;
  const sign = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state < 0 ? -1 : 1;
  };
  known = Array.from({ length: turns }, () => [
    Float64Array.from({ length: turnedLength }, sign),
    Float64Array.from({ length: turnedLength }, sign),
  ]);
  return known;
}
