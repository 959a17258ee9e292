// Lines for those who follow the log live. An isolate holds what it logs back for about a second, then asks the one object that
// knows who listens, and hands over what may be heard there: nobody listening costs a request nothing.
import type { Config } from "../../platform/config.ts";
import type { LogLine } from "../log.ts";
import { soon } from "../soon.ts";
import { partsOf } from "./parts.ts";

/** As it crosses to the object that knows who listens. */
export interface TailLine {
  workspaceId: string;
  level: string;
  event: string;
  requestId: string | null;
  /** The line as it is told, in JSON */
  json: string;
}

export interface TailBatch {
  lines: TailLine[];
  /** Lines beyond what an isolate holds back, by workspace */
  dropped: Record<string, number>;
}

interface TailDeps {
  /** Hands lines over; what comes back are the workspaces in which somebody listens. */
  send(batch: TailBatch): Promise<readonly string[]>;
  onTrouble(error: unknown): void;
}

/** Of a line that somebody may hear */
export type TellTail = (line: LogLine) => void;

export const tailName = "logs";
const heldMax = 500;

export function logTail(
  config: Pick<Config, "logListeners" | "metricsFlushMs">,
  { send, onTrouble }: TailDeps,
): TellTail {
  if (config.logListeners === 0) return () => undefined;
  let held = new Map<string, HeldLines>();
  let heldCount = 0;
  let listening: ReadonlySet<string> = new Set();
  const askSoon = soon(config.metricsFlushMs, async () => {
    const waiting = held;
    held = new Map();
    heldCount = 0;
    const expected = listening;
    try {
      listening = new Set(await send(batchOf(waiting, (id) => expected.has(id))));
      const newcomers = batchOf(waiting, (id) => listening.has(id) && !expected.has(id));
      if (newcomers.lines.length > 0) await send(newcomers);
    } catch (error) {
      onTrouble(error);
    }
  });
  return (line) => {
    const workspaceId = line.fields.workspace_id;
    if (typeof workspaceId !== "string") return;
    const own = held.get(workspaceId) ?? { lines: [], dropped: 0 };
    held.set(workspaceId, own);
    if (heldCount < heldMax) {
      own.lines.push(line);
      heldCount++;
    } else own.dropped++;
    askSoon();
  };
}

interface HeldLines {
  lines: LogLine[];
  dropped: number;
}

function batchOf(held: ReadonlyMap<string, HeldLines>, isWanted: (workspaceId: string) => boolean): TailBatch {
  const wanted = [...held].filter(([workspaceId]) => isWanted(workspaceId));
  return {
    lines: wanted.flatMap(([workspaceId, { lines }]) => lines.map((line) => tailLine(workspaceId, line))),
    dropped: Object.fromEntries(wanted.flatMap(([id, { dropped }]) => (dropped > 0 ? [[id, dropped]] : []))),
  };
}

/** Told as a kept line is, but for the id, which it hasn't. */
function tailLine(workspaceId: string, { time, level, event, fields: given }: LogLine): TailLine {
  const { requestId, traceId, fields } = partsOf(given);
  const json = JSON.stringify({ time, level, event, request_id: requestId, trace_id: traceId, fields });
  return { workspaceId, level, event, requestId, json };
}
