// The whole chat path beside a bare pass-through Worker, at growing numbers of connections, non-stream and stream: rounds of all
// surfaces in turn, of which the median counts.
import { loadHandbook } from "./handbook.ts";
import { type Measured, measureLoad } from "./measure-load.ts";
import { medianOf } from "./median.ts";
import type { BenchOptions } from "./options.ts";
import type { Shape } from "./shape.ts";
import type { Stand } from "./stand.ts";
import {
  bareSurface,
  knowledgeSurface,
  relaySurface,
  type Surface,
  type SurfaceName,
  sessionSurface,
} from "./surface.ts";
import { figure, printTable } from "./table.ts";

interface Exercise {
  name: string;
  shape: Shape;
  connections: readonly number[] | "chosen";
  spreadMs: number;
}

/** Streams of a second each; the first token's time by short ones, one at a time, so that there are many. */
const exercises: readonly Exercise[] = [
  {
    name: "JSON answer of 20 tokens",
    shape: { isStream: false, chunks: 20, pauseMs: 0 },
    connections: "chosen",
    spreadMs: 0,
  },
  {
    name: "stream of 200 chunks, 5 ms apart",
    shape: { isStream: true, chunks: 200, pauseMs: 5 },
    connections: "chosen",
    spreadMs: 1_000,
  },
  {
    name: "stream of 5 chunks, 5 ms apart",
    shape: { isStream: true, chunks: 5, pauseMs: 5 },
    connections: [1],
    spreadMs: 0,
  },
];
/** Where every question is searched for, the embedded Postgres is what is measured with more. */
const searchingConnections = 16;
/** Until the compilers have seen enough. */
const warmUp = { connections: 16, spreadMs: 0 };

export interface ChatRow extends Measured {
  exercise: string;
  surface: SurfaceName;
  connections: number;
  /** Of the bare Worker's requests per second; its CPU a request as a part of this one's */
  perSecondOfBare: number;
  cpuOfBare: number;
}

export async function measureChat(stand: Stand, options: BenchOptions): Promise<ChatRow[]> {
  const surfaces = await surfacesOf(stand, options.surfaces);
  await warm(surfaces, options.seconds * 2_000);
  const rows: ChatRow[] = [];
  for (const exercise of exercises) {
    const counts = exercise.connections === "chosen" ? options.connections : exercise.connections;
    for (const connections of counts) {
      const compared = surfaces.filter(({ name }) => name !== "knowledge" || connections === searchingConnections);
      rows.push(...(await compare(compared, exercise, connections, options)));
    }
    print(rows.filter((row) => row.exercise === exercise.name));
  }
  return rows;
}

async function surfacesOf(stand: Stand, names: readonly SurfaceName[]): Promise<Surface[]> {
  const isAsked = (...wanted: SurfaceName[]) => names.some((name) => wanted.includes(name));
  const asked = isAsked("knowledge", "session") ? await loadHandbook(stand.hearth.api) : [];
  const all = [bareSurface(stand), relaySurface(stand), knowledgeSurface(stand, asked), sessionSurface(stand, asked)];
  return all.filter(({ name }) => names.includes(name));
}

async function warm(surfaces: readonly Surface[], durationMs: number): Promise<void> {
  for (const surface of surfaces)
    for (const { shape } of exercises) {
      await measureLoad({ ...warmUp, surface, shape, durationMs });
    }
}

async function compare(
  surfaces: readonly Surface[],
  { name, shape, spreadMs }: Exercise,
  connections: number,
  { rounds, seconds }: BenchOptions,
): Promise<ChatRow[]> {
  const measured = new Map<SurfaceName, Measured[]>(surfaces.map((surface) => [surface.name, []]));
  for (let round = 0; round < rounds; round++) {
    // What comes first has the machine as the last one left it: each is first in its turn.
    const turn = surfaces.map((_, index) => surfaces[(index + round) % surfaces.length]);
    for (const surface of turn) {
      if (!surface) continue;
      const durationMs = seconds * 1_000;
      measured.get(surface.name)?.push(await measureLoad({ surface, shape, connections, durationMs, spreadMs }));
    }
  }
  const medians = surfaces.map((surface) => ({
    surface: surface.name,
    ...medianOf(measured.get(surface.name) ?? []),
  }));
  const bare = medians.find(({ surface }) => surface === "bare");
  return medians.map((median) => ({
    exercise: name,
    connections,
    ...median,
    perSecondOfBare: median.perSecond / (bare?.perSecond ?? Number.NaN),
    cpuOfBare: (bare?.cpuMsPerRequest ?? Number.NaN) / median.cpuMsPerRequest,
  }));
}

const head = [
  "",
  "connections",
  "req/s",
  "of bare",
  "CPU ms",
  "of bare",
  "Postgres ms",
  "first p50",
  "p99",
  "whole p50",
  "p99",
  "peak MB",
  "failed",
];

function print(rows: readonly ChatRow[]): void {
  const cells = rows.map((row) => [
    row.surface,
    String(row.connections),
    figure(row.perSecond, row.perSecond < 100 ? 1 : 0),
    figure(row.perSecondOfBare, 2),
    figure(row.cpuMsPerRequest, 2),
    figure(row.cpuOfBare, 2),
    figure(row.otherCpuMsPerRequest, 2),
    ...[row.firstMs, row.totalMs].flatMap(({ p50, p99 }) => [figure(p50, 1), figure(p99, 1)]),
    figure(row.peakMb),
    String(row.failed),
  ]);
  printTable(rows[0]?.exercise ?? "", head, cells);
  for (const { surface, trouble } of rows) if (trouble) console.error(`${surface}: ${trouble}`);
}
