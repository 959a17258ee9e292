// Many streams at once, all held to their end: what ends each, how late they end, how much memory they take.
import { freePort } from "../port.ts";
import { loadHandbook } from "./handbook.ts";
import { watchHeap } from "./heap.ts";
import { type Measured, measureLoad } from "./measure-load.ts";
import { residentMb } from "./process-cost.ts";
import { type Stand, startHearth } from "./stand.ts";
import { bareSurface, relaySurface, type Surface, type SurfaceName, sessionSurface } from "./surface.ts";
import { figure, printTable } from "./table.ts";

const most = 1_000;
const some = 250;
const shape = { isStream: true, chunks: 100, pauseMs: 100 };
/** All have begun long before the first one ends. */
const spreadMs = 2_000;

interface StreamsRow extends Measured {
  surface: SurfaceName;
  connections: number;
  /** Of the runtime's process, before the first of them began */
  idleMb: number;
  /** The most that the isolate had alive; undefined: nobody looked */
  heapMb: number | undefined;
}

/** In a Hearth of its own, with the inspector. */
export async function measureStreams({ bare, upstreamUrl }: Stand): Promise<StreamsRow[]> {
  const inspectorPort = await freePort();
  const hearth = await startHearth(upstreamUrl, { BENCH_INSPECTOR_PORT: String(inspectorPort) });
  const asked = await loadHandbook(hearth.api);
  const [stateless, session] = [relaySurface({ hearth }), sessionSurface({ hearth }, asked)];
  const rows = [
    await hold(bareSurface({ bare, hearth }), most),
    await hold(stateless, some, inspectorPort),
    await hold(stateless, most, inspectorPort),
    await hold(session, most, inspectorPort),
  ];
  print(rows);
  return rows;
}

async function hold(surface: Surface, connections: number, inspectorPort?: number): Promise<StreamsRow> {
  await surface.prepare?.(connections);
  const watch = inspectorPort === undefined ? undefined : await watchHeap(inspectorPort, "hearth");
  const idleMb = residentMb(surface.server.pid);
  const measured = await measureLoad({ surface, shape, connections, durationMs: 0, spreadMs });
  return { surface: surface.name, connections, idleMb, heapMb: watch?.stop(), ...measured };
}

const head = [
  "",
  "streams",
  "at once",
  "without end",
  "first p50",
  "p99",
  "whole p50",
  "p99",
  "CPU ms",
  "idle MB",
  "peak MB",
  "heap MB",
];

function print(rows: readonly StreamsRow[]): void {
  const cells = rows.map((row) => [
    row.surface,
    String(row.answers),
    String(row.mostAtOnce),
    String(row.failed),
    ...[row.firstMs, row.totalMs].flatMap(({ p50, p99 }) => [figure(p50), figure(p99)]),
    figure(row.cpuMsPerRequest, 1),
    figure(row.idleMb),
    figure(row.peakMb),
    figure(row.heapMb ?? Number.NaN),
  ]);
  printTable(`streams at once, of ${shape.chunks} chunks ${shape.pauseMs} ms apart`, head, cells);
  for (const { surface, trouble } of rows) if (trouble) console.error(`${surface}: ${trouble}`);
}
