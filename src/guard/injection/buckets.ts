// The list of what a text is made of: thousands of hashes, each as the number of a bucket.
import { seedOf, step } from "./tokens.ts";

const [wordBits, conceptBits] = [20, 17];
const wordBuckets = 1 << wordBits;
/** Those of concepts come behind those of words and letters. */
export const gramBuckets = wordBuckets + (1 << conceptBits);
/** Of a word's letters */
const shortestRun = 3;
const longestRun = 5;
/** As many buckets as a token with its concept, and as a letter or an edge of a word may have */
const mostOfToken = 18;
const mostOfLetter = longestRun - shortestRun + 1;
const lettersSeed = seedOf(5);
const wordEdge = 1;

const firstBits = (hash: number, bits: number): number => (hash ^ (hash >>> 15)) >>> (32 - bits);

export const bucketOf = (hash: number): number => firstBits(hash, wordBits);

/** Where the numbers are written. Whoever reads texts one after the other may use one for all: making it takes as long as filling it. */
export class Room {
  #cells = new Int32Array();

  /** What stood there is gone. */
  ofLength(length: number): Int32Array {
    if (this.#cells.length < length) this.#cells = new Int32Array(length);
    return this.#cells;
  }
}

export class Buckets {
  readonly #list: Int32Array;
  count = 0;

  /** As long as any text of its length needs */
  constructor(tokens: number, chars: number, room: Room) {
    this.#list = room.ofLength(mostOfToken * tokens + mostOfLetter * (chars + tokens));
  }

  addHashed(hash: number): void {
    this.#list[this.count++] = bucketOf(hash);
  }

  addConcept(hash: number): void {
    this.#list[this.count++] = wordBuckets + firstBits(hash, conceptBits);
  }

  /** Runs of letters of one word, its edges among them: most of what a text is made of. */
  addRuns(text: string, start: number, end: number): void {
    const list = this.#list;
    let count = this.count;
    for (let first = start - 1; start < end && first + shortestRun <= end + 1; first++) {
      let hash = step(lettersSeed, first < start ? wordEdge : text.charCodeAt(first));
      hash = step(hash, text.charCodeAt(first + 1));
      const last = Math.min(first + longestRun - 1, end);
      for (let at = first + 2; at <= last; at++) {
        hash = step(hash, at === end ? wordEdge : text.charCodeAt(at));
        list[count++] = bucketOf(hash);
      }
    }
    this.count = count;
  }

  all(): Int32Array {
    return this.#list.subarray(0, this.count);
  }
}
