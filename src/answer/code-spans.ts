// Whether a place of a Markdown text stands in code, as it is read from its beginning on.

/** What must be told: a run of backticks, or a line's end. */
export const codeMark = /^(?:`+|\n)/;

export class CodeSpans {
  /** The backticks that opened the code we are in; empty outside code. */
  #fence = "";

  get isInside(): boolean {
    return this.#fence !== "";
  }

  /** Code inside a line ends with it, so that a lone backtick doesn't hide the rest of the text from us. */
  pass(mark: string): void {
    const closes = mark === "\n" ? this.#fence.length < 3 : this.#fence === mark;
    if (closes) this.#fence = "";
    else if (this.#fence === "") this.#fence = mark;
  }
}
