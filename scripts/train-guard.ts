// `npm run train:guard`: fits what evidence and wording weigh to all texts of the corpus but the measured halves, and to what two thirds
// of the installed packages say; tells how good the fits are on authors that they haven't read, and writes the scorer's tables.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceNumber } from "../src/guard/injection/evidence-weights.ts";
import { type Span, spans } from "../src/guard/injection/gram-windows.ts";
import { gramBuckets } from "../src/guard/injection/grams.ts";
import { mostSteps, weightSigns } from "../src/guard/injection/signs.ts";
import { slots } from "../src/guard/injection/slots.ts";
import { type Blend, blended, type Fits, fitAll, fitBlend, type Told, toldUnread } from "./lib/guard-blend.ts";
import { trainingTexts } from "./lib/guard-corpus.ts";
import { exampleOf } from "./lib/guard-examples.ts";
import { installedTexts } from "./lib/guard-installed.ts";
import { root } from "./lib/paths.ts";

/**
 * At most this share of everyday harmless texts by authors that the fits haven't read may be called attacks. Many of these speak of
 * assistants: of the `development` half, where fewer do, it is less than half of that.
 */
const mostFalseAlarms = 0.02;
/** Harmless texts made in an attack's words are learnt from, but nobody sends so many of them. */
const rareFamily = "twin";
const leastHundredths = 6;
const lineChars = 480;
/** Of all weights: the few beyond are cut, so that the others are told finely. */
const withinSteps = 0.9995;

const examples = [...trainingTexts(), ...installedTexts()].map(exampleOf);
const told = toldUnread(examples);
const blends = {
  question: fitBlend(told.filter(({ example }) => example.isQuestion)),
  document: fitBlend(told.filter(({ example }) => !example.isQuestion)),
};
const sums = told.map((one) => ({ one, sum: sumOf(one) }));
const threshold = thresholdFor(mostFalseAlarms);
for (const share of [0.005, 0.01, 0.02, 0.05]) {
  const from = thresholdFor(share);
  console.log(`false alarms ${share * 100} %: recall ${percent(recallFrom(from))} on authors that weren't read`);
}
const fits = fitAll(examples);
write("weights.ts", weightsFile(fits));
write("wording-weights.ts", wordingFile(fits));

function sumOf({ example, sums }: Told): number {
  return blended(blends[example.isQuestion ? "question" : "document"], sums);
}

function thresholdFor(share: number): number {
  const everyday = sums.filter(({ one }) => !one.example.isAttack && one.example.family !== rareFamily);
  const harmless = everyday.map(({ sum }) => sum);
  return harmless.toSorted((a, b) => b - a)[Math.floor(harmless.length * share)] ?? 0;
}

function recallFrom(from: number): number {
  const attacks = sums.filter(({ one }) => one.example.isAttack);
  return attacks.filter(({ sum }) => sum > from).length / attacks.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(root, "src", "guard", "injection", name), lines.join("\n"));
}

function weightsFile({ evidence, grams }: Fits): string[] {
  const bias = (place: "question" | "document", { weights, bias }: Blend) =>
    weights[0] * evidence.bias +
    weights[1] * grams.wide.biases[place] +
    weights[2] * grams.narrow.biases[place] +
    bias -
    threshold;
  const { question, document } = blends;
  const pair = (first: number, second: number) =>
    `{ question: ${Number(first.toFixed(3))}, document: ${Number(second.toFixed(3))} }`;
  return [
    "// Written by `npm run train:guard`: what meanings near each other weigh, in hundredths, in a question and in a document.",
    "",
    "/** What the rules' score weighs, and what is taken off before the sum becomes a score */",
    `export const ruleWeight = ${pair(question.weights[0] * evidence.ruleWeight, document.weights[0] * evidence.ruleWeight)};`,
    `export const bias = ${pair(bias("question", question), bias("document", document))};`,
    "",
    "export const table = `",
    ...linesOf(entries(fits)),
    "`;",
    "",
  ];
}

function entries({ evidence }: Fits): string[] {
  return slots.flatMap((first, a) =>
    slots.slice(a).flatMap((second, offset) => {
      const [inQuestion, inDocument] = evidence.weights(evidenceNumber(a, a + offset));
      const question = Math.round(inQuestion * blends.question.weights[0] * 100);
      const document = Math.round(inDocument * blends.document.weights[0] * 100);
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

function wordingFile({ grams }: Fits): string[] {
  const weightsIn = (span: Span, place: "question" | "document") => {
    const share = blends[place].weights[span === "wide" ? 1 : 2];
    return Array.from({ length: gramBuckets }, (_, bucket) => grams[span].weight(bucket, place === "question") * share);
  };
  const tableOf = (place: "question" | "document") => {
    const [wide, narrow] = [weightsIn("wide", place), weightsIn("narrow", place)];
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
