// `npm run eval:guard`: how well the prompt-injection scorer tells attacks from benign texts, on each half of the corpus.

import { attackFrom, scoreInjection } from "../src/guard/injection/score.ts";
import { halves, type Labelled, readHalf } from "./lib/guard-corpus.ts";
import { measuredTexts } from "./lib/guard-installed.ts";

const leastRecall = 0.95;
const mostFalseAlarms = 0.01;
const shares = [0.005, mostFalseAlarms, 0.02, 0.05];
const timedRounds = 15;

interface Scored extends Labelled {
  score: number;
  isFlagged: boolean;
}

console.log(
  `An attack from a score of ${attackFrom}; ${millisecondsPerQuestion().toFixed(2)} ms of processor time per 2,000 characters`,
);
for (const half of halves) {
  const { attack, benign } = readHalf(half);
  const [caught, alarmed] = [attack.map(scored), benign.map(scored)];
  const [recall, falseAlarms] = [shareOf(caught), shareOf(alarmed)];
  console.log(
    `\n${half}: recall ${percent(recall)} of ${caught.length}, false alarms ${percent(falseAlarms)} of ${alarmed.length}`,
  );
  console.log(
    `  recall at ${shares.map((share) => `${percent(share)} ${percent(recallAt(share, caught, alarmed))}`).join(", ")}`,
  );
  printGroups("attacks caught", caught);
  printGroups("false alarms", alarmed);
  console.log(`  missed: ${idsOf(caught.filter((one) => !one.isFlagged))}`);
  console.log(`  alarms: ${idsOf(alarmed.filter((one) => one.isFlagged))}`);
  if (half === "held-out" && recallAt(mostFalseAlarms, caught, alarmed) < leastRecall) process.exitCode = 1;
}

const installed = measuredTexts().map(scored);
console.log(
  `\ninstalled packages that weren't learnt from: false alarms ${percent(shareOf(installed))} of ${installed.length}`,
);
console.log(`  by lang: ${sharesBy("lang", installed)}`);

function scored(one: Labelled): Scored {
  const { score } = scoreInjection(one.text, one.where);
  return { ...one, score, isFlagged: score >= attackFrom };
}

/** With the threshold where that share of the harmless texts lies above it: what the scorer can tell, wherever the threshold stands */
function recallAt(share: number, attacks: readonly Scored[], harmless: readonly Scored[]): number {
  const sorted = harmless.map(({ score }) => score).toSorted((a, b) => b - a);
  const from = sorted[Math.floor(share * sorted.length)] ?? 0;
  return attacks.filter(({ score }) => score > from).length / attacks.length;
}

function printGroups(title: string, list: readonly Scored[]): void {
  for (const key of ["family", "lang"] as const) {
    console.log(`  ${title} by ${key}: ${sharesBy(key, list)}`);
  }
}

function sharesBy(key: "family" | "lang", list: readonly Scored[]): string {
  const groups = Object.entries(Object.groupBy(list, (one) => one[key]));
  return groups.map(([name, group = []]) => `${name} ${percent(shareOf(group))}`).join(", ");
}

function shareOf(list: readonly Scored[]): number {
  return list.filter((one) => one.isFlagged).length / list.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function idsOf(list: readonly Scored[]): string {
  return list.map((one) => one.id).join(" ") || "none";
}

/** Over all benign texts, joined and cut to questions: what the scorer mostly reads. Processor time: other work on the machine does not count. */
function millisecondsPerQuestion(): number {
  const texts = halves.flatMap((half) => readHalf(half).benign.map((one) => one.text));
  const questions = texts.join("\n").match(/[\s\S]{2000}/g) ?? [];
  for (const question of questions) scoreInjection(question, "question");
  const begun = process.cpuUsage();
  for (let round = 0; round < timedRounds; round++) {
    for (const question of questions) scoreInjection(question, "question");
  }
  const used = process.cpuUsage(begun);
  return (used.user + used.system) / 1_000 / (timedRounds * questions.length);
}
