// `npm run train:guard`: fits what evidence and wording weigh to all texts of the corpus but the measured halves, and to what two thirds
// of the installed packages say; tells how good the fits are on authors that they haven't read, and writes the scorer's tables.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { blended, fitAll, fitBlend, type Told, toldUnread } from "./lib/guard-blend.ts";
import { trainingTexts } from "./lib/guard-corpus.ts";
import { exampleOf } from "./lib/guard-examples.ts";
import { insertedAuthor } from "./lib/guard-insertions.ts";
import { installedTexts } from "./lib/guard-installed.ts";
import { type Blends, weightsFile, wordingFile } from "./lib/guard-tables.ts";
import { root } from "./lib/paths.ts";

/**
 * At most this share of everyday harmless texts by authors that the fits haven't read may be called attacks. Many of these speak of
 * assistants: of the `development` half, where fewer do, it is less than half of that.
 */
const mostFalseAlarms = 0.02;
/** Harmless texts made in an attack's words are learnt from, but nobody sends so many of them. */
const rareFamily = "twin";

const examples = [...trainingTexts(), ...installedTexts()].map(exampleOf);
const told = toldUnread(examples);
const blends: Blends = {
  question: fitBlend(told.filter(({ example }) => example.isQuestion)),
  document: fitBlend(told.filter(({ example }) => !example.isQuestion)),
};
const sums = told.filter(({ example }) => example.author !== insertedAuthor).map((one) => ({ one, sum: sumOf(one) }));
const threshold = thresholdFor(mostFalseAlarms);
for (const share of [0.005, 0.01, 0.02, 0.05]) {
  const from = thresholdFor(share);
  console.log(`false alarms ${share * 100} %: recall ${percent(recallFrom(from))} on authors that weren't read`);
}
const fits = fitAll(examples);
write("weights.ts", weightsFile(fits, blends, threshold));
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
