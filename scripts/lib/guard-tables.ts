// What the fits have learnt, as the source of the scorer's own tables.

import { gramBuckets } from "../../src/guard/injection/buckets.ts";
import { evidenceNumber } from "../../src/guard/injection/evidence-weights.ts";
import { mostSteps, weightSigns } from "../../src/guard/injection/signs.ts";
import { slots } from "../../src/guard/injection/slots.ts";
import type { Place } from "../../src/guard/injection/types.ts";
import { type Span, spans } from "../../src/guard/injection/units.ts";
import { type Blend, type Fits, type Part, weightOf } from "./guard-blend.ts";

const leastHundredths = 6;
const lineChars = 480;
/** Of all weights: the few beyond are cut, so that the others are told finely. */
const withinSteps = 0.9998;
const places: readonly Place[] = ["question", "document"];

export type Blends = Record<Place, Blend>;

/** The lines of weights.ts. From the sum `threshold` on a text is an attack. */
export function weightsFile({ evidence, grams }: Fits, blends: Blends, threshold: number): string[] {
  const of = (place: Place, part: Part) => weightOf(blends[place], part);
  const bias = (place: Place) =>
    of(place, "evidence") * evidence.bias +
    (of(place, "wide") + of(place, "whole")) * grams.wide.biases[place] +
    of(place, "narrow") * grams.narrow.biases[place] +
    blends[place].bias -
    threshold;
  const pair = (of: (place: Place) => number) =>
    `{ question: ${rounded(of("question"))}, document: ${rounded(of("document"))} }`;
  const sharesOf = (place: Place) => {
    const shares = (["wide", "narrow", "whole"] as const).map((part) => `${part}: ${rounded(of(place, part))}`);
    return `  ${place}: { ${shares.join(", ")} },`;
  };
  return [
    "// Written by `npm run train:guard`: what the parts of the score weigh, and what meanings near each other do, in hundredths, in a",
    "// question and in a document.",
    "",
    "/** What the rules' score weighs, and what is taken off before the sum becomes a score */",
    `export const ruleWeight = ${pair((place) => of(place, "evidence") * evidence.ruleWeight)};`,
    `export const bias = ${pair(bias)};`,
    "/** What the wording of the strongest window of each span weighs, and that of the whole text */",
    "export const shares = {",
    ...places.map(sharesOf),
    "};",
    "",
    "export const table = `",
    ...linesOf(entries(evidence, blends)),
    "`;",
    "",
  ];
}

function entries(evidence: Fits["evidence"], blends: Blends): string[] {
  const questionShare = weightOf(blends.question, "evidence");
  const documentShare = weightOf(blends.document, "evidence");
  return slots.flatMap((first, a) =>
    slots.slice(a).flatMap((second, offset) => {
      const [inQuestion, inDocument] = evidence.weights(evidenceNumber(a, a + offset));
      const question = Math.round(inQuestion * questionShare * 100);
      const document = Math.round(inDocument * documentShare * 100);
      if (Math.max(Math.abs(question), Math.abs(document)) < leastHundredths) return [];
      return [`${offset === 0 ? first : `${first}+${second}`}:${question}:${document}`];
    }),
  );
}

function linesOf(words: readonly string[]): string[] {
  const result = [""];
  for (const word of words) {
    const last = result.at(-1) ?? "";
    if (last.length + word.length >= lineChars) result.push(word);
    else result[result.length - 1] = last ? `${last} ${word}` : word;
  }
  return result;
}

/** The lines of wording-weights.ts. */
export function wordingFile({ grams }: Fits): string[] {
  const weightsOf = (span: Span, place: Place) =>
    Array.from({ length: gramBuckets }, (_, bucket) => grams[span].weight(bucket, place === "question"));
  const tableOf = (place: Place) => {
    const [wide, narrow] = [weightsOf("wide", place), weightsOf("narrow", place)];
    const scale = { wide: scaleOf(wide), narrow: scaleOf(narrow) };
    const steps = wide.flatMap((weight, bucket) => [
      stepsOf(weight, scale.wide),
      stepsOf(narrow[bucket] ?? 0, scale.narrow),
    ]);
    return { scale, signs: weightSigns(steps) };
  };
  const [question, document] = [tableOf("question"), tableOf("document")];
  const scales = (span: Span) =>
    `{ question: ${Number(question.scale[span].toPrecision(6))}, document: ${Number(document.scale[span].toPrecision(6))} }`;
  return [
    "// Written by `npm run train:guard`: what each bucket of a text's wording weighs, in wide and in narrow windows, in questions and in documents.",
    "// A sign (signs.ts) has both weights of a bucket, each times its `scale`.",
    "",
    "export const scale = {",
    ...spans.map((span) => `  ${span}: ${scales(span)},`),
    "};",
    "",
    "export const tables = {",
    `  question:\n    "${question.signs}",`,
    `  document:\n    "${document.signs}",`,
    "};",
    "",
  ];
}

function scaleOf(weights: readonly number[]): number {
  const sizes = weights.map(Math.abs).sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length * withinSteps)] ?? 1) / mostSteps;
}

function stepsOf(weight: number, scale: number): number {
  return Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / scale)));
}

function rounded(number: number): number {
  return Number(number.toFixed(3));
}
