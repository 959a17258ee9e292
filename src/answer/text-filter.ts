// The filter that an answer's text passes on its way out: a possible citation is held back until it is whole, unknown
// numbers are dropped, known ones noted. What stands in code is left alone. Any cutting of the text gives the same result.

/** `[3]` or `[1, 2]`, with the space before it, which goes when the whole mark is dropped. */
const wholeMark = /^( ?)\[(\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*)\]/;
/** What may still become a mark, or a run of backticks whose length isn't known yet. */
const unfinished = /^(?: ?\[[\s\d,]{0,40}| |`+)$/;

export class CitationFilter {
  readonly #known: ReadonlySet<number>;
  readonly #cited = new Set<number>();
  #held = "";
  #dropped = 0;
  /** The backticks that opened the code we are in; empty outside code. */
  #fence = "";

  constructor(known: Iterable<number>) {
    this.#known = new Set(known);
  }

  /** Numbers cited so far, in the order of their first mention. */
  get cited(): number[] {
    return [...this.#cited];
  }

  get dropped(): number {
    return this.#dropped;
  }

  /** Takes a piece of text, gives back what is certain. */
  push(text: string): string {
    return this.#consume(this.#held + text, false);
  }

  /** What was held back, at the end of the text. */
  flush(): string {
    return this.#consume(this.#held, true);
  }

  #consume(text: string, atEnd: boolean): string {
    let out = "";
    let rest = text;
    while (rest !== "") {
      const plain = /^[^`[ ]+/.exec(rest)?.[0] ?? "";
      if (plain === "" && !atEnd && unfinished.test(rest)) break;
      const [taken, shown] = plain === "" ? this.#special(rest) : [plain.length, plain];
      out += shown;
      rest = rest.slice(taken);
    }
    this.#held = rest;
    return out;
  }

  /** At a backtick, a bracket or a space: how much of the text is taken, and what of it is shown. */
  #special(rest: string): [taken: number, shown: string] {
    const ticks = /^`+/.exec(rest)?.[0];
    if (ticks) {
      if (this.#fence === "") this.#fence = ticks;
      else if (this.#fence === ticks) this.#fence = "";
      return [ticks.length, ticks];
    }
    const mark = this.#fence === "" ? wholeMark.exec(rest) : null;
    if (!mark) return [1, rest.slice(0, 1)];
    return [mark[0].length, this.#checked(mark[1] ?? "", mark[2] ?? "")];
  }

  #checked(space: string, numbers: string): string {
    const asked = numbers.split(",").map(Number);
    const kept = asked.filter((n) => this.#known.has(n));
    this.#dropped += asked.length - kept.length;
    for (const n of kept) this.#cited.add(n);
    return kept.length === 0 ? "" : `${space}[${kept.join(", ")}]`;
  }
}
