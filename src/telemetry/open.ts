// The telemetry of an environment: one meter and one keeper of lines for all that opens it in this isolate.
import { type Config, configOf, settingsOf } from "../platform/config.ts";
import { databaseOf } from "../platform/secrets/database-of.ts";
import { secretsOf } from "../platform/secrets/secrets.ts";
import { errorFields, jsonLogger, type Logger } from "./log.ts";
import { type KeptLine, logKeeper } from "./logs/keeper.ts";
import { insertLines } from "./logs/statements.ts";
import { logTail, tailName } from "./logs/tail.ts";
import { Meter } from "./metrics/meter.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { openShards } from "./metrics/shards.ts";
import type { Telemetry } from "./telemetry.ts";
import { sendSpans } from "./traces/send.ts";
import type { Span } from "./traces/span.ts";
import { openTraces } from "./traces/traces.ts";

const uncounted: Metrics = { count: () => undefined, observe: () => undefined };
const opened = new WeakMap<object, Telemetry>();

export function openTelemetry(env: Env): Telemetry {
  const known = opened.get(env);
  if (known) return known;
  const config = settingsOf(env);
  // What keeps lines doesn't keep its own: it would never come to an end.
  const plain = jsonLogger(config.logLevel);
  const keeper = logKeeper(config, (lines) => keepLines(env, lines, plain));
  const tail = logTail(config, {
    send: async (batch) => env.LOG_TAIL.getByName(tailName).hear(batch),
    onTrouble: (error) => plain.log("warn", "log_tail_unreachable", errorFields(error)),
  });
  const telemetry = {
    logger: jsonLogger(config.logLevel, console.log, keeper, tail),
    metrics: metricsOf(env, config, plain),
    traces: openTraces(config, (spans) => sendOn(env, spans, plain)),
  };
  opened.set(env, telemetry);
  return telemetry;
}

function metricsOf(env: Env, config: Config, logger: Logger): Metrics {
  if (config.metricsExporter === "none") return uncounted;
  return new Meter({
    flushMs: config.metricsFlushMs,
    send: openShards(env.METRICS, config).add,
    onTrouble: (error) => logger.log("warn", "metrics_lost", errorFields(error)),
  });
}

const hooks = { onSlow: () => undefined, onTrouble: () => undefined };

async function keepLines(env: Env, lines: readonly KeptLine[], logger: Logger): Promise<void> {
  try {
    await databaseOf(env, hooks).system("logs.keep", (db) => [insertLines(db, lines)]);
  } catch (error) {
    logger.log("warn", "log_lines_lost", { lines: lines.length, ...errorFields(error) });
  }
}

async function sendOn(env: Env, spans: readonly Span[], logger: Logger): Promise<void> {
  try {
    await secretsOf(env).ready(hooks.onTrouble);
    await sendSpans(spans, configOf(env), logger);
  } catch (error) {
    logger.log("warn", "spans_lost", { spans: spans.length, ...errorFields(error) });
  }
}
