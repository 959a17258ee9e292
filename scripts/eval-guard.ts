// `npm run eval:guard`: how well the prompt-injection scorer tells attacks from benign texts, on each half of the corpus.

import { attackFrom, scoreInjection } from "../src/guard/injection/score.ts";
import type { Where } from "../src/guard/injection/types.ts";
import { halves, type Labelled, readHalf } from "./lib/guard-corpus.ts";
import { readmePassages } from "./lib/guard-readmes.ts";

const leastRecall = 0.95;
const mostFalseAlarms = 0.01;
const timedRounds = 15;

interface Scored extends Labelled {
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
  printGroups("attacks caught", caught);
  printGroups("false alarms", alarmed);
  console.log(`  missed: ${idsOf(caught.filter((one) => !one.isFlagged))}`);
  console.log(`  alarms: ${idsOf(alarmed.filter((one) => one.isFlagged))}`);
  if (half === "held-out" && (recall < leastRecall || falseAlarms > mostFalseAlarms)) process.exitCode = 1;
}

const readmes = readmePassages();
const alarmed = readmes.filter((text) => isAttack(text, "passage"));
console.log(
  `\nREADMEs of the installed packages: false alarms ${percent(alarmed.length / readmes.length)} of ${readmes.length} passages`,
);

function scored(one: Labelled): Scored {
  return { ...one, isFlagged: isAttack(one.text, one.where) };
}

function isAttack(text: string, where: Where): boolean {
  return scoreInjection(text, where).score >= attackFrom;
}

function printGroups(title: string, list: readonly Scored[]): void {
  for (const key of ["family", "lang"] as const) {
    const groups = Object.entries(Object.groupBy(list, (one) => one[key]));
    console.log(
      `  ${title} by ${key}: ${groups.map(([name, group = []]) => `${name} ${percent(shareOf(group))}`).join(", ")}`,
    );
  }
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
