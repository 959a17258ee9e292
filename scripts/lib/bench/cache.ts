// What the caches are worth: questions to a model that takes 0.4 s, asked first, once more word for word, and with other
// capitals; with few answers kept, and with many.
import { setTimeout as sleep } from "node:timers/promises";
import { loadHandbook } from "./handbook.ts";
import { postRequest } from "./http-request.ts";
import { at } from "./measure.ts";
import { askInTurn } from "./one-at-a-time.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { markOf } from "./shape.ts";
import type { Stand } from "./stand.ts";
import { figure, printTable } from "./table.ts";

const kept = [20, 80];
const calls = 20;
const unhurried = { chunks: 20, pauseMs: 20 };
/** Answers are kept after they have been told. */
const keepingMs = 1_000;
const marks = { first: '"answer"', last: '"answer"' };

interface CacheRow {
  kept: number;
  first: Percentiles;
  repeated: Percentiles;
  sameMeaning: Percentiles;
}

export async function measureCache({ hearth }: Stand): Promise<CacheRow[]> {
  const asked = await loadHandbook(hearth.api);
  const questions = asked.map(({ question }) => `${question} ${markOf(unhurried)}`);
  const ask = async (from: number, to: number, change: (question: string) => string = (question) => question) => {
    const request = (index: number) =>
      postRequest("/api/v1/chat", hearth.api.token, { question: change(at(questions, from + index)), stream: false });
    const answers = await askInTurn(hearth.port, to - from, request, marks);
    return percentiles(answers.map(({ totalMs }) => totalMs));
  };
  const rows: CacheRow[] = [];
  let known = 0;
  for (const count of kept) {
    await ask(known, count - calls);
    const first = await ask(count - calls, count);
    await sleep(keepingMs);
    const repeated = await ask(count - calls, count);
    const sameMeaning = await ask(count - calls, count, (question) => question.toLowerCase());
    rows.push({ kept: count, first, repeated, sameMeaning });
    known = count;
  }
  print(rows);
  return rows;
}

const head = [
  "answers kept",
  "asked first p50",
  "p99",
  "repeated p50",
  "p99",
  "of first",
  "other capitals p50",
  "p99",
  "of first",
];

function print(rows: readonly CacheRow[]): void {
  const cells = rows.map(({ kept, first, repeated, sameMeaning }) => [
    String(kept),
    ...[first, repeated, sameMeaning].flatMap((times) => [
      figure(times.p50, 1),
      figure(times.p99, 1),
      ...(times === first ? [] : [figure(times.p50 / first.p50, 3)]),
    ]),
  ]);
  printTable("caches: a question's time in ms", head, cells);
}
