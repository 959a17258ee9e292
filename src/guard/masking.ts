// Reversible masking of prompts for providers in the cloud: placeholders go out, values stay here and come back into the
// answer. One object a request: the same value has the same placeholder in all of its messages.
import { findSensitive, joinOverlapping, replaceSpans } from "../platform/sensitive/find.ts";
import { type PlaceholderForm, type PlaceholderKind, placeholderForm, placeholderName } from "./placeholder.ts";
import { Restorer } from "./restorer.ts";

interface Masked {
  kind: PlaceholderKind;
  start: number;
  end: number;
}

/** Without what may stand around a word in a sentence. Six characters: no shorter value is looked for again. */
const word = /[^\s"'<>()[\]{},;!?׳״“”]{6,512}/g;

export class Masking {
  readonly #form: PlaceholderForm;
  readonly #placeholders = new Map<string, string>();
  readonly #values = new Map<string, string>();
  readonly #counts = new Map<PlaceholderKind, number>();

  /** `mark`: letters and digits that no author of a text in the request can know. What lacks it is no placeholder of ours. */
  constructor(mark: string) {
    this.#form = placeholderForm(mark);
  }

  /** How many values were put away. */
  get size(): number {
    return this.#values.size;
  }

  mask(text: string): string {
    // Words that hit upon one of our placeholders are put away too, and come back as those words.
    const forged = this.#form.findAll(text).map((place): Masked => ({ ...place, kind: "text" }));
    const found: Masked[] = joinOverlapping([...findSensitive(text), ...forged]);
    for (const { kind, start, end } of found) this.#learn(kind, text.slice(start, end));
    const all = joinOverlapping([...found, ...this.#again(text)]);
    return replaceSpans(text, all, ({ kind, start, end }) => this.#learn(kind, text.slice(start, end)));
  }

  restorer(): Restorer {
    return new Restorer(this.#form, this.#values);
  }

  /** Of a text that is whole. */
  restore(text: string): string {
    const restorer = this.restorer();
    return restorer.push(text) + restorer.flush();
  }

  /** Gives a value's placeholder. */
  #learn(kind: PlaceholderKind, value: string): string {
    const known = this.#placeholders.get(value);
    if (known !== undefined) return known;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    const placeholder = this.#form.write(kind, number);
    this.#counts.set(kind, number);
    this.#values.set(placeholderName(kind, number), value);
    this.#placeholders.set(value, placeholder);
    return placeholder;
  }

  /** Where a known value stands once more, perhaps without the words beside it by which it was recognised. */
  #again(text: string): Masked[] {
    if (this.size === 0) return [];
    return Array.from(text.matchAll(word), ({ 0: found, index }): Masked[] => {
      const value = found.replace(/[.:]{1,3}$/, "");
      return this.#placeholders.has(value) ? [{ kind: "text", start: index, end: index + value.length }] : [];
    }).flat();
  }
}
