// The telemetry of an environment: one meter for all that opens it in this isolate.
import { settingsOf } from "../platform/config.ts";
import { errorFields, jsonLogger } from "./log.ts";
import { Meter } from "./metrics/meter.ts";
import { shardSender } from "./metrics/shards.ts";
import type { Telemetry } from "./telemetry.ts";

const opened = new WeakMap<object, Telemetry>();

export function openTelemetry(env: Pick<Env, "METRICS">): Telemetry {
  const known = opened.get(env);
  if (known) return known;
  const config = settingsOf(env);
  const logger = jsonLogger(config.logLevel);
  const telemetry = {
    logger,
    metrics: new Meter({
      flushMs: config.metricsFlushMs,
      send: shardSender(env.METRICS, config),
      onTrouble: (error) => logger.log("warn", "metrics_lost", errorFields(error)),
    }),
  };
  opened.set(env, telemetry);
  return telemetry;
}
