// A list of whole numbers that grows: one for each kind of them, whose room is used again for the next text.

export class Numbers {
  #cells = new Int32Array(1024);
  #count = 0;

  push(number: number): void {
    if (this.#count === this.#cells.length) this.#grow();
    this.#cells[this.#count++] = number;
  }

  /** A copy of all there are, which leaves none. */
  take(): Int32Array {
    const taken = this.#cells.slice(0, this.#count);
    this.#count = 0;
    return taken;
  }

  #grow(): void {
    const cells = new Int32Array(2 * this.#cells.length);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}
