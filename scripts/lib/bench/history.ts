// A session that grows: what a question costs when much has been said before it.
import { loadHandbook } from "./handbook.ts";
import type { Answer } from "./http-connection.ts";
import { askInTurn } from "./one-at-a-time.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { cpuMs, quiet } from "./process-cost.ts";
import type { Stand } from "./stand.ts";
import { sessionSurface } from "./surface.ts";
import { figure, printTable } from "./table.ts";

const pairCounts = [0, 30, 100];
const calls = 20;
const shape = { isStream: false, chunks: 20, pauseMs: 0 };

interface HistoryRow {
  pairsBefore: number;
  ms: Percentiles;
  cpuMsPerQuestion: number;
}

export async function measureHistory(stand: Stand): Promise<HistoryRow[]> {
  const { hearth } = stand;
  const pids = [hearth.pid, hearth.postgresPid];
  // What is cold at first is none of the session's history.
  await (await newSession(stand))(calls);
  const ask = await newSession(stand);
  const rows: HistoryRow[] = [];
  let said = 0;
  for (const pairs of pairCounts) {
    await ask(pairs - said);
    await quiet(pids, 0);
    const before = cpuMs(hearth.pid);
    const answers = await ask(calls);
    await quiet(pids, 0);
    const ms = percentiles(answers.map(({ totalMs }) => totalMs));
    rows.push({ pairsBefore: pairs, ms, cpuMsPerQuestion: (cpuMs(hearth.pid) - before) / calls });
    said = pairs + calls;
  }
  const cells = rows.map((row) => [
    String(row.pairsBefore),
    figure(row.ms.p50, 1),
    figure(row.ms.p99, 1),
    figure(row.cpuMsPerQuestion, 1),
  ]);
  printTable("a session that grows: one question", ["pairs before", "p50 ms", "p99", "CPU ms"], cells);
  return rows;
}

/** What asks it so many questions, one after the other */
async function newSession(stand: Stand): Promise<(count: number) => Promise<Answer[]>> {
  const surface = sessionSurface(stand, await loadHandbook(stand.hearth.api));
  await surface.prepare?.(1);
  return (count) => askInTurn(stand.hearth.port, count, () => surface.request(shape, 0), surface.marks(shape));
}
