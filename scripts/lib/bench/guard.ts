// What the prompt-injection scorer costs by itself, in processor time, so that other work on the machine counts less.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { scoreInjection } from "../../../src/guard/injection/score.ts";
import { trainingTexts } from "../guard-corpus.ts";
import { median } from "./percentiles.ts";
import { figure, printTable } from "./table.ts";

const firstCalls = 5;
const warmUp = 500;
const calls = 400;
const firstQuestion = "Could you tell me what to do when the heating pressure in the basement is too low?";
const lengths = [2_000, 8_000, 32_000];
/** Of up to four such questions one of 2,000 characters is made. */
const shortestText = 500;

interface GuardRow {
  text: string;
  /** Of processor time, at the median */
  ms: number;
}

export function measureGuard(): GuardRow[] {
  const first = Array.from({ length: firstCalls }, inNewProcess);
  const rows = [{ text: "first call of a process", ms: median(first) }, ...lengths.map(scored)];
  const cells = rows.map(({ text, ms }) => [text, figure(ms, 2)]);
  printTable("the prompt-injection scorer by itself", ["", "ms of processor time"], cells);
  return rows;
}

/** Of texts that differ: the same sentence again and again costs a third. */
function scored(length: number): GuardRow {
  const texts = textsOf(length);
  const textAt = (call: number) => texts[call % texts.length] ?? "";
  for (let call = 0; call < warmUp; call++) scoreInjection(textAt(call), "question");
  const ms = median(Array.from({ length: calls }, (_, call) => processorMs(textAt(call))));
  return { text: `${length.toLocaleString("en")} characters`, ms };
}

/** Harmless English questions of the corpus, as long as asked for, as a request's body has them: a part of a longer text is slower to read. */
function textsOf(length: number): string[] {
  const questions = trainingTexts().filter(
    ({ isAttack, where, lang }) => !isAttack && where === "question" && lang === "en",
  );
  const long = questions.filter(({ text }) => text.length >= shortestText);
  const all = long.map(({ text }) => text).join("\n");
  return Array.from({ length: Math.floor(all.length / length) }, (_, at) =>
    z.string().parse(JSON.parse(JSON.stringify(all.slice(at * length, (at + 1) * length)))),
  );
}

/** Only what is called for the first time is cold. */
function inNewProcess(): number {
  return Number(execFileSync(process.execPath, [import.meta.filename], { encoding: "utf8" }));
}

function processorMs(text: string): number {
  const before = process.cpuUsage();
  scoreInjection(text, "question");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(processorMs(firstQuestion));
