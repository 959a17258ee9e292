// An embedding of meaning, as a multilingual model makes one: words of both languages that mean the same lie on one axis.
import { bilingualFacts } from "../fixtures/bilingual-records.ts";

const concepts: readonly (readonly string[])[] = [
  ...new Map(bilingualFacts.flatMap((fact) => fact.concepts).map((words) => [words.join(" "), words])).values(),
];
/** Articles and prepositions that Hebrew writes together with the word */
const prefixMax = 2;

export function meaningVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    for (const [axis, beginnings] of concepts.entries()) {
      if (beginnings.some((beginning) => isAtStart(word, beginning))) vector[axis] = 1;
    }
  }
  // A text about none of them has a direction too.
  vector[dimensions - 1] = 0.1;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function isAtStart(word: string, beginning: string): boolean {
  const at = word.indexOf(beginning);
  return at >= 0 && at <= (/^[\u05D0-\u05EA]/.test(beginning) ? prefixMax : 0);
}
