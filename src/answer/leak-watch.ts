// Ends an answer that repeats what is ours alone: the canary among the rules, which is never shown, or the rules' own words.
import type { TextStage } from "./text-stage.ts";

/** What may stand between two letters: spaces, dashes, Markdown */
const between = String.raw`[^\p{L}\p{N}]{0,4}`;
/** More than a phrase with all that may stand between its letters */
const tailChars = 512;

export class LeakWatch implements TextStage {
  readonly #canary: RegExp;
  /** The canary's beginning at the end of what has come: held back until it is certain */
  readonly #begun: RegExp;
  readonly #phrases: readonly RegExp[];
  readonly #onLeak: () => void;
  #held = "";
  #tail = "";
  #hasLeaked = false;

  /** Letters and digits of each count, in whatever case and however they are set apart. */
  constructor(canary: string, phrases: readonly string[], onLeak: () => void) {
    const letters = lettersOf(canary);
    this.#canary = new RegExp(letters.join(between), "iu");
    this.#begun = new RegExp(`${beginningOf(letters)}$`, "iu");
    this.#phrases = phrases.map((phrase) => new RegExp(lettersOf(phrase).join(between), "iu"));
    this.#onLeak = onLeak;
  }

  push(text: string): string {
    if (this.#hasLeaked) return "";
    const known = this.#held + text;
    const leakAt = this.#canary.exec(known)?.index;
    const certain = leakAt ?? this.#begun.exec(known)?.index ?? known.length;
    this.#held = known.slice(certain);
    const shown = this.#upToPhrase(known.slice(0, certain));
    if (leakAt !== undefined) this.#end();
    return shown;
  }

  flush(): string {
    if (this.#hasLeaked) return "";
    const rest = this.#held;
    this.#held = "";
    return this.#upToPhrase(rest);
  }

  #upToPhrase(text: string): string {
    const known = this.#tail + text;
    const ends = this.#phrases.flatMap((phrase) => {
      const found = phrase.exec(known);
      return found ? [found.index + found[0].length - this.#tail.length] : [];
    });
    this.#tail = known.slice(-tailChars);
    if (ends.length === 0) return text;
    this.#end();
    return text.slice(0, Math.min(...ends));
  }

  #end(): void {
    if (this.#hasLeaked) return;
    this.#hasLeaked = true;
    this.#held = "";
    this.#onLeak();
  }
}

const lettersOf = (text: string): string[] => text.match(/[\p{L}\p{N}]/gu) ?? [];

/** Its first letter, then as many more as there are, but not all. */
const beginningOf = (letters: readonly string[]): string =>
  letters.slice(0, -1).reduceRight((rest, letter, at) => {
    const here = `${letter}${between}${rest}`;
    return at === 0 ? here : `(?:${here})?`;
  }, "");
