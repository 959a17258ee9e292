// The telemetry of an environment: one meter for all that opens it in this isolate.
import { settingsOf } from "../platform/config.ts";
import { errorFields, jsonLogger } from "./log.ts";
import { Meter } from "./metrics/meter.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { openShards } from "./metrics/shards.ts";
import type { Telemetry } from "./telemetry.ts";

const uncounted: Metrics = { count: () => undefined, observe: () => undefined };

const opened = new WeakMap<object, Telemetry>();

export function openTelemetry(env: Pick<Env, "METRICS">): Telemetry {
  const known = opened.get(env);
  if (known) return known;
  const config = settingsOf(env);
  const logger = jsonLogger(config.logLevel);
  const telemetry: Telemetry = {
    logger,
    metrics:
      config.metricsExporter === "none"
        ? uncounted
        : new Meter({
            flushMs: config.metricsFlushMs,
            send: openShards(env.METRICS, config).add,
            onTrouble: (error) => logger.log("warn", "metrics_lost", errorFields(error)),
          }),
  };
  opened.set(env, telemetry);
  return telemetry;
}
