// What a Conversation object works with, opened from its environment.
import type { GenerateDeps } from "../answer/generate.ts";
import type { KeptAnswer } from "../answer/kept-answer.ts";
import { type AnswerCache, answerCache } from "../cache/answers.ts";
import { isolateMemory } from "../cache/memory.ts";
import { limitsClient } from "../limits/limits.client.ts";
import { configOf } from "../platform/config.ts";
import { openDatabase } from "../platform/database.ts";
import { embeddingDimensions } from "../platform/vector.ts";
import { breakerClient } from "../providers/breaker/breaker.client.ts";
import { modelCatalog } from "../providers/catalog.ts";
import { openTelemetry } from "../telemetry/telemetry.ts";
import type { SettleDeps } from "./settle.ts";

export type ConversationDeps = GenerateDeps & SettleDeps & { answers: AnswerCache<KeptAnswer> };

export function openDeps(env: Env, waitUntil: (work: Promise<unknown>) => void): ConversationDeps {
  const config = configOf(env);
  const telemetry = openTelemetry(config);
  const { logger } = telemetry;
  return {
    config,
    telemetry,
    database: openDatabase(config, (event) => logger.log("warn", "slow_database", event)),
    catalog: modelCatalog(config, embeddingDimensions, env.AI),
    breakers: breakerClient(env.BREAKER, config),
    limits: limitsClient({ quota: env.QUOTA, global: env.GLOBAL_QUOTA, config, logger }),
    usageQueue: env.USAGE_QUEUE,
    answers: answerCache<KeptAnswer>({ kv: env.CACHE, memory: isolateMemory(config), config, logger }),
    waitUntil,
    nowMs: () => Date.now(),
  };
}
