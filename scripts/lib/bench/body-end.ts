// Finds where the body of an HTTP/1.1 message ends, by its length or by its chunks, without copying it.

const newline = 10;
/** What follows each chunk, and the last one too. */
const lineEnd = 2;

export class BodyEnd {
  isReached = false;
  readonly #isChunked: boolean;
  /** Of the body; or of the chunk under way, with the line end after it */
  #left = 0;
  /** The beginning of a chunk's size that was cut */
  #size = "";
  #isLastChunk = false;

  /** `head`: from the first line to the empty one. */
  constructor(head: string) {
    this.#isChunked = /\r\ntransfer-encoding: *chunked/i.test(head);
    this.#left = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  }

  /** More of the message, whose body goes on at `from`. */
  take(data: Buffer, from = 0): void {
    if (this.#isChunked) this.#takeChunks(data, from);
    else {
      this.#left -= data.length - from;
      this.isReached = this.#left <= 0;
    }
  }

  #takeChunks(data: Buffer, from: number): void {
    let at = from;
    while (at < data.length && !this.isReached) at = this.#left > 0 ? this.#pass(data, at) : this.#readSize(data, at);
  }

  #pass(data: Buffer, at: number): number {
    const passed = Math.min(this.#left, data.length - at);
    this.#left -= passed;
    if (this.#left === 0 && this.#isLastChunk) this.isReached = true;
    return at + passed;
  }

  #readSize(data: Buffer, at: number): number {
    const end = data.indexOf(newline, at);
    this.#size += data.toString("latin1", at, end < 0 ? data.length : end);
    if (end < 0) return data.length;
    const size = Number.parseInt(this.#size, 16);
    this.#size = "";
    this.#isLastChunk = size === 0;
    this.#left = size + lineEnd;
    return end + 1;
  }
}
