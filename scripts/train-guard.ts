// `npm run train:guard`: fits what the scorer's evidence weighs to the tune half and the extra texts, and writes its table.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceNumber } from "../src/guard/injection/evidence-weights.ts";
import { slots } from "../src/guard/injection/slots.ts";
import { extra, readHalf } from "./lib/guard-corpus.ts";
import { type Example, exampleOf, longOnes } from "./lib/guard-examples.ts";
import { crossValidated, fitModel, shareAbove } from "./lib/guard-fit.ts";
import { root } from "./lib/paths.ts";

/** At most this share of harmless texts that the fit hasn't seen may be called an attack. */
const mostFalseAlarms = 0.012;
const leastHundredths = 12;
const lineChars = 240;

const examples = ["tune", extra].flatMap((half) => {
  const { attack, benign } = readHalf(half);
  return [...attack.map((one) => exampleOf(one, true)), ...benign.map((one) => exampleOf(one, false))];
});
const unseen = crossValidated(examples);
const tuned = unseen.filter(({ example }) => example.id.includes("tune"));
for (const threshold of [0, 0.4, 0.7, 1, 1.3, 1.6])
  console.log(`${threshold}: ${told(unseen, threshold)}; tune ${told(tuned, threshold)}`);

const model = fitModel([...examples, ...longOnes(examples)]);
const threshold = thresholdFor(tuned, mostFalseAlarms);
writeFileSync(join(root, "src", "guard", "injection", "weights.ts"), file());
console.log(`Threshold ${threshold.toFixed(2)}; written to src/guard/injection/weights.ts`);

function told(list: readonly { example: Example; sum: number }[], from: number): string {
  const percent = (isAttack: boolean) =>
    `${(
      shareAbove(
        list.filter(({ example }) => example.isAttack === isAttack),
        from,
      ) * 100
    ).toFixed(1)} %`;
  return `recall ${percent(true)}, false alarms ${percent(false)}`;
}

function thresholdFor(list: readonly { example: Example; sum: number }[], share: number): number {
  const sums = list.filter(({ example }) => !example.isAttack).map(({ sum }) => sum);
  return sums.toSorted((a, b) => b - a)[Math.floor(sums.length * share)] ?? 0;
}

function file(): string {
  return [
    "// Written by `npm run train:guard`: what meanings near each other weigh, in hundredths, in a question and in a document.",
    "",
    "/** What the rules' score weighs, and what is taken off before the sum becomes a score */",
    `export const ruleWeight = ${model.ruleWeight.toFixed(3)};`,
    `export const bias = ${(model.bias - threshold).toFixed(3)};`,
    "",
    "export const table = `",
    ...lines(entries()),
    "`;",
    "",
  ].join("\n");
}

function entries(): string[] {
  return slots.flatMap((first, a) =>
    slots.slice(a).flatMap((second, offset) => {
      const number = evidenceNumber(a, a + offset);
      const [question = 0, document = 0] = model.weights(number).map((weight) => Math.round(weight * 100));
      if (Math.max(Math.abs(question), Math.abs(document)) < leastHundredths) return [];
      return [`${offset === 0 ? first : `${first}+${second}`}:${question}:${document}`];
    }),
  );
}

function lines(words: readonly string[]): string[] {
  const result = [""];
  for (const word of words) {
    const last = result.at(-1) ?? "";
    if (last.length + word.length >= lineChars) result.push(word);
    else result[result.length - 1] = last ? `${last} ${word}` : word;
  }
  return result;
}
