// One call at a time: what a person waits for at each surface, with the built-in models, and before a provider that is down.
import { loadHandbook } from "./handbook.ts";
import type { Marks } from "./http-connection.ts";
import { getRequest, postRequest } from "./http-request.ts";
import { at } from "./measure.ts";
import { askInTurn } from "./one-at-a-time.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { markOf } from "./shape.ts";
import { downModel, type Hearth, type Stand } from "./stand.ts";
import { figure, printTable } from "./table.ts";

const calls = 150;
const warmUp = 20;
const builtin = "builtin/extractive";
/** Every answer is made. */
const uncached = { "Cache-Control": "no-store" };
/** More than enough to open a breaker */
const failures = 8;
const anyAnswer: Marks = { first: "HTTP/1.1 200", last: "" };
const jsonAnswer: Marks = { first: '"answer"', last: '"answer"' };
const streamAnswer: Marks = { first: "event: delta", last: "event: done" };

interface CallRow {
  call: string;
  calls: number;
  /** To the first word of a stream, to the end of anything else */
  ms: Percentiles;
}

export async function measureCalls({ hearth }: Stand): Promise<CallRow[]> {
  const asked = await loadHandbook(hearth.api);
  const questionAt = (index: number) => at(asked, index * 7).question;
  const rows = [
    await row(hearth, "health (no work at all)", () => getRequest("/health/live"), anyAnswer),
    await row(hearth, "search, k = 8", (index) => toSearch(hearth, questionAt(index)), anyAnswer),
    await row(hearth, "chat, JSON", (index) => toChat(hearth, questionAt(index), builtin, false), jsonAnswer),
    await row(hearth, "chat, first word of the stream", (index) => toChat(hearth, questionAt(index)), streamAnswer),
    ...(await compareWithDown(hearth, questionAt)),
  ];
  const cells = rows.map(({ call, ms }) => [call, figure(ms.p50, 1), figure(ms.p99, 1)]);
  printTable("one call at a time, ms", ["", "p50", "p99"], cells);
  return rows;
}

async function row({ port }: Hearth, call: string, request: (index: number) => string, marks: Marks): Promise<CallRow> {
  await askInTurn(port, warmUp, request, marks);
  const answers = await askInTurn(port, calls, (index) => request(warmUp + index), marks);
  return { call, calls, ms: percentiles(answers.map(({ firstMs, totalMs }) => firstMs ?? totalMs)) };
}

/** A provider that is down, its breaker open, must not make the next one's first word later than if it weren't there. */
async function compareWithDown(hearth: Hearth, questionAt: (index: number) => string): Promise<CallRow[]> {
  const served = "openai/bench";
  const [absent, down] = [served, [downModel, served]];
  const ask = async (models: string | string[], index: number) => {
    const question = `${questionAt(index)} ${markOf({ chunks: 5, pauseMs: 0 })}`;
    const [answer] = await askInTurn(hearth.port, 1, () => toChat(hearth, question, models), streamAnswer);
    return answer?.firstMs ?? Number.NaN;
  };
  for (let index = 0; index < failures; index++) await ask(down, index);
  const timesMs: [number[], number[]] = [[], []];
  for (let index = 0; index < calls; index++) {
    // Each goes first as often as the other: a question asked a second time finds everything warm.
    for (const turn of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      timesMs[turn].push(await ask(turn === 0 ? absent : down, index));
    }
  }
  return [
    { call: "first word, provider absent", calls, ms: percentiles(timesMs[0]) },
    { call: "first word, provider down", calls, ms: percentiles(timesMs[1]) },
  ];
}

const toSearch = ({ api }: Hearth, query: string): string => postRequest("/api/v1/search", api.token, { query });

const toChat = ({ api }: Hearth, question: string, model: string | string[] = builtin, stream = true): string =>
  postRequest("/api/v1/chat", api.token, { question, model, stream }, uncached);
