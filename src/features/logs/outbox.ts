// What waits to be told on one socket, and how much was told in this second. Pure: clock passed in.

/** What one who follows is told within a second; more is counted, and not told. */
export const linesPerSecond = 200;

export class Outbox {
  #items: string[] = [];
  #dropped = 0;
  #second = 0;
  #taken = 0;

  add(json: string, nowMs: number): void {
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) this.#taken = 0;
    this.#second = second;
    if (this.#taken >= linesPerSecond) this.#dropped++;
    else {
      this.#items.push(json);
      this.#taken++;
    }
  }

  drop(lines: number): void {
    this.#dropped += lines;
  }

  /** The message that tells it all; undefined: there is nothing to tell. */
  take(): string | undefined {
    if (this.#items.length === 0 && this.#dropped === 0) return undefined;
    const message = `{"event":"lines","data":{"items":[${this.#items.join(",")}],"dropped":${this.#dropped}}}`;
    this.#items = [];
    this.#dropped = 0;
    return message;
  }
}
