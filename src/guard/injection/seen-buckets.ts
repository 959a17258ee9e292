// Which buckets of a text have been seen, and where last: by open addressing in a table so small that a core's cache holds it. Buckets are
// hashes themselves.

/** Of a key the lower bits are the bucket, those above them the number of the text: what other texts have left counts as nothing. */
export const bucketBits = 21;
const mostTexts = (1 << (32 - bucketBits)) - 1;
const fewSlots = 1 << 15;

export class SeenBuckets {
  /** A key and the number of a token at each slot */
  readonly cells: Int32Array;
  readonly mask: number;
  text = 0;

  constructor(slots: number) {
    this.cells = new Int32Array(2 * slots);
    this.mask = slots - 1;
  }

  /** Forgets what it has seen. */
  clear(): this {
    if (this.text === mostTexts) {
      this.cells.fill(0);
      this.text = 0;
    }
    this.text++;
    return this;
  }
}

const ofMost = new SeenBuckets(fewSlots);

/** For a text of so many buckets, in all */
export function seenOf(buckets: number): SeenBuckets {
  let slots = fewSlots;
  while (slots < 2 * buckets) slots *= 2;
  return (slots === fewSlots ? ofMost : new SeenBuckets(slots)).clear();
}
