// What a Conversation object works with, opened from its environment.
import type { GenerateDeps } from "../answer/generate.ts";
import type { KeptAnswer } from "../answer/kept-answer.ts";
import { type AnswerCache, answerCache } from "../cache/answers.ts";
import { isolateMemory } from "../cache/memory.ts";
import { type FlagsClient, flagsOf } from "../flags/flags.client.ts";
import { limitsClient } from "../limits/limits.client.ts";
import { configOf, settingsOf } from "../platform/config.ts";
import { databaseOf } from "../platform/secrets/database-of.ts";
import { secretsOf } from "../platform/secrets/secrets.ts";
import { embeddingDimensions } from "../platform/vector.ts";
import { breakerClient } from "../providers/breaker/breaker.client.ts";
import { type ModelCatalog, modelCatalog } from "../providers/catalog.ts";
import { databaseHooks } from "../telemetry/hooks.ts";
import { openTelemetry } from "../telemetry/open.ts";
import type { SettleDeps } from "./settle.ts";

export interface ConversationDeps extends Omit<GenerateDeps, "catalog" | "spans">, SettleDeps {
  answers: AnswerCache<KeptAnswer>;
  flags: FlagsClient;
  /** With the keys as they are now; what is under way goes on with those it began with. A promise where they have to be read. */
  catalog(): ModelCatalog | Promise<ModelCatalog>;
}

const catalogs = new WeakMap<object, ModelCatalog>();

export function openDeps(env: Env, waitUntil: (work: Promise<unknown>) => void): ConversationDeps {
  const config = settingsOf(env);
  const telemetry = openTelemetry(env);
  const { logger } = telemetry;
  const hooks = databaseHooks(logger);
  const secrets = secretsOf(env);
  return {
    config,
    telemetry,
    database: databaseOf(env, hooks),
    catalog: () => secrets.ready(hooks.onTrouble)?.then(() => catalogOf(env)) ?? catalogOf(env),
    breakers: breakerClient(env.BREAKER, config),
    flags: flagsOf(env),
    limits: limitsClient({ quota: env.QUOTA, global: env.GLOBAL_QUOTA, config, logger }),
    usageQueue: env.USAGE_QUEUE,
    answers: answerCache<KeptAnswer>({ kv: env.CACHE, memory: isolateMemory(config), config, logger }),
    waitUntil,
    nowMs: () => Date.now(),
  };
}

function catalogOf(env: Env): ModelCatalog {
  const config = configOf(env);
  const known = catalogs.get(config) ?? modelCatalog(config, embeddingDimensions, env.AI, flagsOf(env).isModelOff);
  catalogs.set(config, known);
  return known;
}
