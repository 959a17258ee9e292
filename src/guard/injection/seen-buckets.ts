// Which buckets of a text have been seen, and where last: by open addressing in a table so small that a core's cache holds it. Buckets are
// hashes themselves.

/** Of a key the lower bits are the bucket, those above them a number: what was left under another number counts as nothing. */
export const bucketBits = 21;
export const mostBuckets = (1 << bucketBits) - 1;
const mostNumbers = (1 << (32 - bucketBits)) - 1;
const slots = 1 << 15;
const mostSeen = slots / 2;

export class SeenBuckets {
  /** A key and the number of a token at each slot */
  readonly cells = new Int32Array(2 * slots);
  readonly mask = slots - 1;
  number = 0;
  #left = mostSeen;

  /** Forgets all. */
  clear(): void {
    if (this.number === mostNumbers) {
      this.cells.fill(0);
      this.number = 0;
    }
    this.number++;
    this.#left = mostSeen;
  }

  /** For so many buckets, a fraction of all there is room for. What was last seen before a token may be forgotten. */
  makeRoom(count: number, token: number): void {
    if (count > this.#left) this.#forgetBefore(token);
    this.#left -= count;
  }

  #forgetBefore(token: number): void {
    const { cells, number } = this;
    const kept: { bucket: number; last: number }[] = [];
    for (let slot = 0; slot < cells.length; slot += 2) {
      const last = cells[slot + 1] ?? 0;
      const key = last >= token ? (cells[slot] ?? 0) : 0;
      if (key >>> bucketBits === number) kept.push({ bucket: key & mostBuckets, last });
    }
    this.clear();
    for (const { bucket, last } of kept) this.#enter(bucket, last);
  }

  #enter(bucket: number, token: number): void {
    let slot = 2 * (bucket & this.mask);
    while ((this.cells[slot] ?? 0) >>> bucketBits === this.number) slot = (slot + 2) & (2 * this.mask + 1);
    this.cells[slot] = (this.number << bucketBits) | bucket;
    this.cells[slot + 1] = token;
    this.#left--;
  }
}
