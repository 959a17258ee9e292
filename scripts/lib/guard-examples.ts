// Labelled texts as the fit of the guard's evidence sees them.
import { stretches } from "../../src/guard/injection/evidence.ts";
import { windowsOf } from "../../src/guard/injection/gram-windows.ts";
import { type Grams, gramsOf } from "../../src/guard/injection/grams.ts";
import { readWithRules } from "../../src/guard/injection/read.ts";
import type { Span } from "../../src/guard/injection/units.ts";
import type { Authored } from "./guard-corpus.ts";

export interface Example {
  id: string;
  text: string;
  lang: string;
  isAttack: boolean;
  isQuestion: boolean;
  author: string;
  family: string;
  windows: Record<Span, Windows>;
  /** For each stretch of the text the numbers of its evidence */
  stretches: number[][];
  ruleScore: number;
}

/** For each window of a text the buckets of its wording */
export interface Windows {
  /** Of the text in all its readings, first those of it as it stands */
  all: Int32Array[];
  /** How many are of the text as it stands */
  plain: number;
}

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
    windows: { wide: windowsIn(read, "wide"), narrow: windowsIn(read, "narrow") },
    stretches: readings.flatMap(({ seen }) => stretches(seen)),
    ruleScore,
  };
}

function windowsIn(read: readonly Grams[], span: Span): Windows {
  const each = read.map((grams) => windowsOf(grams, span));
  return { all: each.flat(), plain: each[0]?.length ?? 0 };
}

/** Numbers below a limit that are the same in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
