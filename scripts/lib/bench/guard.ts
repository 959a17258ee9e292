// What the prompt-injection scorer costs by itself, in processor time, so that other work on the machine counts less.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { scoreInjection } from "../../../src/guard/injection/score.ts";
import { median } from "./percentiles.ts";
import { figure, printTable } from "./table.ts";

const firstCalls = 5;
const warmUp = 100;
const rounds = 40;
const question =
  "Could you tell me what to do when the heating pressure in the basement is too low, and who services the boiler? ";
const lengths = [2_000, 32_000];

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

function scored(length: number): GuardRow {
  const text = question.repeat(length / question.length + 1).slice(0, length);
  for (let round = 0; round < warmUp; round++) scoreInjection(text, "question");
  const ms = median(Array.from({ length: rounds }, () => processorMs(text)));
  return { text: `${length.toLocaleString("en")} characters`, ms };
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(processorMs(question));
