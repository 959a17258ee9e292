// Puts values back where a model's text has their placeholders. Any cutting of the text gives the same result: what may yet
// become a placeholder is held back, some sixty characters at most. One that was never given out stays as it is.
import type { PlaceholderForm } from "./placeholder.ts";

/** What holds no beginning of a placeholder: one whole word, or what is neither letter, digit nor bracket. */
const plain = /[A-Za-z0-9]+|[^A-Za-z0-9⟦〚【[{]+|[⟦〚【[{]/y;

export class Restorer {
  readonly #form: PlaceholderForm;
  readonly #values: ReadonlyMap<string, string>;
  #held = "";
  /** The character before it: a placeholder without brackets begins no sooner than a word does. */
  #before = "";

  constructor(form: PlaceholderForm, values: ReadonlyMap<string, string>) {
    this.#form = form;
    this.#values = values;
  }

  /** Takes a piece of text, gives back what is certain. */
  push(text: string): string {
    return this.#consume(text, false);
  }

  /** What was held back, at the end of the text. */
  flush(): string {
    return this.#consume("", true);
  }

  #consume(more: string, atEnd: boolean): string {
    const text = this.#before + this.#held + more;
    let at = this.#before.length;
    let out = "";
    while (at < text.length) {
      if (!atEnd && this.#form.mayGrowAt(text, at)) break;
      const found = this.#form.readAt(text, at);
      const end = found?.end ?? plainEnd(text, at);
      const value = found && this.#values.get(found.name);
      out += value ?? text.slice(at, end);
      at = end;
    }
    this.#before = text.slice(Math.max(0, at - 1), at);
    this.#held = text.slice(at);
    return out;
  }
}

function plainEnd(text: string, at: number): number {
  plain.lastIndex = at;
  return at + (plain.exec(text)?.[0].length ?? 1);
}
