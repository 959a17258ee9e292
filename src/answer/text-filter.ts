// The filter that an answer's text passes on its way out: a possible citation is held back until it is whole, unknown
// numbers are dropped, known ones noted. What stands in code is left alone. Any cutting of the text gives the same result.

import { CodeSpans, codeMark } from "./code-spans.ts";
import type { TextStage } from "./text-stage.ts";

/** `[3]` or `[1, 2]`, with the space before it, which goes when the whole mark is dropped. Fifty numbers fit. */
const wholeMark = /^( ?)\[(?=[\s\d,]{1,250}\])(\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*)\]/;
/** What may still become a mark, or a run of backticks whose length isn't known yet. */
const unfinished = /^(?: ?\[[\s\d,]{0,250}| |`+)$/;
/** An open bracket which digits to come would make a mark that nobody checked. */
const openMark = /\[[\s\d,]{0,250}$/;

export class CitationFilter implements TextStage {
  readonly #known: ReadonlySet<number>;
  readonly #cited = new Set<number>();
  #held = "";
  #dropped = 0;
  readonly #code = new CodeSpans();
  /** The end of what was shown */
  #tail = "";

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

  push(text: string): string {
    return this.#consume(this.#held + text, false);
  }

  flush(): string {
    return this.#consume(this.#held, true);
  }

  #consume(text: string, atEnd: boolean): string {
    let out = "";
    let rest = text;
    while (rest !== "") {
      const plain = /^[^`[ \n]+/.exec(rest)?.[0] ?? "";
      if (plain === "" && !atEnd && unfinished.test(rest)) break;
      const [taken, shown] = plain === "" ? this.#special(rest) : [plain.length, plain];
      out += shown;
      this.#tail = (this.#tail + shown).slice(-256);
      rest = rest.slice(taken);
    }
    this.#held = rest;
    return out;
  }

  /** At a backtick, a bracket, a space or a line's end: how much of the text is taken, and what of it is shown. */
  #special(rest: string): [taken: number, shown: string] {
    const code = codeMark.exec(rest)?.[0];
    if (code) {
      this.#code.pass(code);
      return [code.length, code];
    }
    const mark = this.#code.isInside ? null : wholeMark.exec(rest);
    if (!mark) return [1, rest.slice(0, 1)];
    return [mark[0].length, this.#checked(mark[1] ?? "", mark[2] ?? "")];
  }

  #checked(space: string, numbers: string): string {
    const asked = numbers.split(",").map(Number);
    const kept = asked.filter((n) => this.#known.has(n));
    this.#dropped += asked.length - kept.length;
    for (const n of kept) this.#cited.add(n);
    if (kept.length > 0) return `${space}[${kept.join(", ")}]`;
    return openMark.test(this.#tail) ? "[]" : "";
  }
}
