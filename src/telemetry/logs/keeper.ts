// Chooses the log lines that are kept, and writes them together a moment later. What can't be written stands in the log all the same.
import type { Config } from "../../platform/config.ts";
import { newId } from "../../platform/ids.ts";
import type { LogKeeper, LogLine } from "../log.ts";
import { shareOf } from "../share.ts";
import { soon } from "../soon.ts";

export interface KeptLine extends LogLine {
  id: string;
}

type KeeperConfig = Pick<Config, "logKeepDays" | "logSample" | "logSlowMs" | "metricsFlushMs">;

/** An isolate in trouble writes many lines, and the database may be the trouble. */
const waitingMax = 500;

export function logKeeper(config: KeeperConfig, write: (lines: readonly KeptLine[]) => Promise<void>): LogKeeper {
  let waiting: KeptLine[] = [];
  const writeSoon = soon(config.metricsFlushMs, async () => {
    const lines = waiting;
    waiting = [];
    await write(lines);
  });
  return {
    wants: (level, fields) =>
      config.logKeepDays > 0 && (level === "warn" || level === "error" || isChosen(level, fields, config)),
    keep(line) {
      if (waiting.length >= waitingMax) return;
      waiting.push({ ...line, id: newId() });
      writeSoon();
    },
  };
}

type Fields = Parameters<LogKeeper["wants"]>[1];

function isChosen(level: string, fields: Fields, { logSample, logSlowMs }: KeeperConfig): boolean {
  if (level !== "info") return false;
  if (Number(fields.duration_ms ?? fields.total_ms ?? 0) >= logSlowMs) return true;
  return typeof fields.request_id === "string" && shareOf(fields.request_id) < logSample;
}
