// A spike against a limit: so many requests a second, of which exactly as many as the limit says may be let through.
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, HttpConnection } from "./http-connection.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { cpuMs, quiet } from "./process-cost.ts";
import type { Hearth, Stand } from "./stand.ts";
import { completion, openAiMarks, plainQuestion } from "./surface.ts";
import { figure, printTable } from "./table.ts";

const connections = 64;
const seconds = 3;
const shape = { isStream: false, chunks: 20, pauseMs: 0 };

interface SpikeRow {
  perSecondWanted: number;
  perSecond: number;
  limit: number;
  letThrough: number;
  refused: number;
  other: number;
  refusalMs: Percentiles;
  cpuMsPerRequest: number;
}

/** One user a rate, so that each has his whole limit. */
export async function measureSpike({ hearth }: Stand): Promise<SpikeRow[]> {
  const rows: SpikeRow[] = [];
  for (const { perSecond, token } of hearth.limited) rows.push(await spike(hearth, perSecond, token));
  print(rows);
  return rows;
}

async function spike(
  { port, pid, postgresPid, limitPerMinute }: Hearth,
  wanted: number,
  token: string,
): Promise<SpikeRow> {
  const request = completion("openai/bench", token, plainQuestion, shape);
  await quiet([pid, postgresPid], 0);
  const cpuBefore = cpuMs(pid);
  const { answers, elapsedMs } = await atRate(port, request, wanted);
  await quiet([pid, postgresPid], 0);
  const of = (status: number) => answers.filter((answer) => answer.status === status);
  const [letThrough, refused] = [of(200), of(429)];
  return {
    perSecondWanted: wanted,
    perSecond: (answers.length * 1_000) / elapsedMs,
    limit: limitPerMinute,
    letThrough: letThrough.length,
    refused: refused.length,
    other: answers.length - letThrough.length - refused.length,
    refusalMs: percentiles(refused.map(({ totalMs }) => totalMs)),
    cpuMsPerRequest: (cpuMs(pid) - cpuBefore) / answers.length,
  };
}

/** Each connection has its own moments to ask at; one that is late asks at once. */
async function atRate(
  port: number,
  request: string,
  perSecond: number,
): Promise<{ answers: Answer[]; elapsedMs: number }> {
  const opened = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const marks = openAiMarks(shape);
  const answers: Answer[] = [];
  const startedAt = performance.now();
  await Promise.all(
    opened.map(async (connection, first) => {
      for (let number = first; number < perSecond * seconds; number += connections) {
        const waitMs = startedAt + (1_000 * number) / perSecond - performance.now();
        if (waitMs > 0) await sleep(waitMs);
        answers.push(await connection.ask(request, marks));
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  for (const connection of opened) connection.close();
  return { answers, elapsedMs };
}

const head = [
  "asked a second",
  "borne",
  "limit",
  "let through",
  "refused (429)",
  "else",
  "refusal p50 ms",
  "p99",
  "CPU ms",
];

function print(rows: readonly SpikeRow[]): void {
  const cells = rows.map((row) => [
    String(row.perSecondWanted),
    figure(row.perSecond),
    String(row.limit),
    String(row.letThrough),
    String(row.refused),
    String(row.other),
    figure(row.refusalMs.p50, 1),
    figure(row.refusalMs.p99, 1),
    figure(row.cpuMsPerRequest, 2),
  ]);
  printTable(`a spike of ${seconds} s by one user against his limit a minute`, head, cells);
}
