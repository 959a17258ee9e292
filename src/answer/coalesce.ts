// The first text goes at once; what follows within a moment goes together, since every piece costs as it passes.

export class Coalescer {
  readonly #windowMs: number;
  readonly #send: (text: string) => void;
  #waiting = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(windowMs: number, send: (text: string) => void) {
    this.#windowMs = windowMs;
    this.#send = send;
  }

  push(text: string): void {
    this.#waiting += text;
    if (this.#timer === undefined) this.#release();
  }

  /** Before anything that must not overtake the text. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting !== "") this.#send(this.#waiting);
    this.#waiting = "";
  }

  #release(): void {
    this.#timer = undefined;
    if (this.#waiting === "") return;
    this.flush();
    this.#timer = setTimeout(() => this.#release(), this.#windowMs);
  }
}
