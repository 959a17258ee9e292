// What the prompt-injection scorer costs by itself, in processor time, so that other work on the machine counts less.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { scoreInjection } from "../../src/guard/injection/score.ts";
import { at } from "./bench-measure.ts";

const firstCalls = 5;
const warmUp = 100;
const rounds = 40;
const question =
  "Could you tell me what to do when the heating pressure in the basement is too low, and who services the boiler? ";
const lengths = [2_000, 32_000];

export function reportGuard(): void {
  const first = Array.from({ length: firstCalls }, inNewProcess);
  console.log(`guard, first call of a process${" ".repeat(4)} p50 ${median(first).toFixed(2)} ms of processor time`);
  for (const length of lengths) {
    const text = question.repeat(length / question.length + 1).slice(0, length);
    for (let round = 0; round < warmUp; round++) scoreInjection(text, "question");
    const times = Array.from({ length: rounds }, () => processorMs(text));
    const name = `guard, ${length.toLocaleString("en")} characters`;
    console.log(`${name.padEnd(34)} p50 ${median(times).toFixed(2)} ms of processor time`);
  }
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

const median = (times: readonly number[]): number =>
  at(
    times.toSorted((a, b) => a - b),
    Math.floor(times.length / 2),
  );

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(processorMs(question));
