// The addresses that stood in what a model was given: only these may stand in its answer.

/** From its scheme on, as far as there is no space */
export const addressPattern = /(?:https?|ftps?|wss?|file):\/\/[^\s<`]*|www\.[^\s<`]*/gi;
const sentenceMarks: ReadonlySet<string> = new Set(".,;:!?*_~)]}\"'`|>\u201d\u2019\u00bb\u3002\uff0c\uff09");
const escaped = /\\([!-/:-@[-`{-~])/g;

/** As it is compared: without Markdown's backslashes, what ends a sentence, and a last slash. */
export function comparable(address: string): string {
  const plain = address.replace(escaped, "$1");
  let end = plain.length;
  while (end > 0 && sentenceMarks.has(plain[end - 1] ?? "")) end--;
  return plain.slice(0, end).replace(/\/$/, "");
}

export class KnownLinks {
  readonly #texts: () => readonly string[];
  #known: readonly string[] | undefined;

  /** Read when the first address has to be known, since most answers have none. */
  constructor(texts: () => readonly string[]) {
    this.#texts = texts;
  }

  /** Also of one that was cut short: that adds nothing to it. */
  has(address: string): boolean {
    this.#known ??= this.#texts().flatMap((text) =>
      Array.from(text.matchAll(addressPattern), ([found]) => comparable(found)),
    );
    const asked = comparable(address);
    return this.#known.some((known) => known.startsWith(asked));
  }
}
