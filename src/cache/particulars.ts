// Two questions may lie close to each other and yet ask for different things: another number, another name, the opposite.
// What isn't certain counts as different: it costs an answer, and a wrong one would cost trust. Pure.
import { contentWords, stem, words } from "../platform/text.ts";

const hebrewNegations = new Set(["לא", "אין", "בלי", "אינו", "אינה", "ללא"]);
const questionWords = new Set(
  "who whom whose what which when where why how מי מה מתי איפה היכן למה מדוע איך כמה איזה איזו wer was wann wo warum wie qui quoi quand où pourquoi comment".split(
    " ",
  ),
);
const negation = /^(?:not|no|never|none|without|except|cannot|.+n't)$/;

export function sameParticulars(a: string, b: string): boolean {
  return (
    figures(a) === figures(b) &&
    askedFor(a) === askedFor(b) &&
    sameNames(a, b) &&
    sameNames(b, a) &&
    !haveLookalikes(a, b)
  );
}

/** Who, when, why … in their order: about the same thing another question. */
const askedFor = (question: string): string =>
  words(question)
    .filter((word) => questionWords.has(word))
    .join();

/** Numbers in their order, what stands in quotes, and how often something is denied. */
function figures(question: string): string {
  const text = question.normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'");
  const numbers = text.match(/\d+(?:[.,:/-]\d+)*/g) ?? [];
  const quoted = text.match(/["“«„][^"“”«»„]+["”»“]/g) ?? [];
  const denials = text.split(/[\s,.;:!?()]+/).filter((word) => negation.test(word) || hebrewNegations.has(word)).length;
  return JSON.stringify([numbers, quoted.map((part) => words(part)), denials]);
}

/** Every name in `a` (a capital inside a sentence) stands in `b` too, however it is written there. */
function sameNames(a: string, b: string): boolean {
  const inB = new Set(words(b));
  const names = a.match(/(?<=[\p{L}\p{N},;:)'"’”] {1,8})\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return names.flatMap((name) => words(name)).every((word) => inB.has(word));
}

/** A word of each that the other lacks, alike in form and not forms of one word: Levi and Levy, open and offer. */
function haveLookalikes(a: string, b: string): boolean {
  const onlyIn = (one: string, other: string) => {
    const present = new Set(contentWords(other).map(stem));
    return contentWords(one).filter((word) => !present.has(stem(word)));
  };
  const others = onlyIn(b, a);
  return onlyIn(a, b).some((word) =>
    others.some((other) => word[0] === other[0] && Math.abs(word.length - other.length) <= 2),
  );
}
