// Labelled texts as the fit of the guard's evidence sees them.
import { stretches } from "../../src/guard/injection/evidence.ts";
import { type Span, windowsOf } from "../../src/guard/injection/gram-windows.ts";
import { gramsOf } from "../../src/guard/injection/grams.ts";
import { readWithRules } from "../../src/guard/injection/read.ts";
import type { Authored } from "./guard-corpus.ts";

export interface Example {
  id: string;
  text: string;
  lang: string;
  isAttack: boolean;
  isQuestion: boolean;
  author: string;
  family: string;
  /** For each window of the text the buckets of its wording */
  windows: Record<Span, Uint32Array[]>;
  /** For each stretch of the text the numbers of its evidence */
  stretches: number[][];
  ruleScore: number;
}

const longChars = 1_200;
const longCount = 40;
const languages = ["en", "en", "en", "de", "fr", "es", "ru", "zh", "he", "ar"];

export function exampleOf({ id, text, lang, where, author, family, isAttack }: Authored): Example {
  const { readings, ruleScore } = readWithRules(text, where);
  const read = readings.map(({ view, seen }) => gramsOf(seen.text, view.name));
  return {
    id,
    text,
    lang,
    author,
    family,
    isAttack,
    isQuestion: where === "question",
    windows: {
      wide: read.flatMap((grams) => windowsOf(grams, "wide")),
      narrow: read.flatMap((grams) => windowsOf(grams, "narrow")),
    },
    stretches: readings.flatMap(({ seen }) => stretches(seen)),
    ruleScore,
  };
}

/** Harmless texts put together: a long text has more chances to look like an attack. */
export function longOnes(examples: readonly Example[]): Example[] {
  const pick = numbersFrom(3);
  return Array.from({ length: longCount }, (_, index) => {
    const [lang = "en", isQuestion] = [languages[index % languages.length], index % 2 === 1];
    const pool = examples.filter((one) => !one.isAttack && one.lang === lang && one.isQuestion === isQuestion);
    let text = "";
    while (text.length < longChars && pool.length > 0) text += `${pool[pick(pool.length)]?.text}\n\n`;
    const where = isQuestion ? "question" : "passage";
    return exampleOf({ id: `long-${index}`, author: "long", family: "document", text, lang, where, isAttack: false });
  });
}

/** Numbers below a limit that are the same in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
