// The composition root: what the rooms need of each other is put together here, once an isolate.
import type { KeptAnswer } from "./answer/kept-answer.ts";
import { auditRow } from "./audit/record.ts";
import { answerCache } from "./cache/answers.ts";
import { embeddingCache } from "./cache/embeddings.ts";
import { extractionCache } from "./cache/extractions.ts";
import { openFlights } from "./cache/flights.ts";
import { isolateMemory } from "./cache/memory.ts";
import { conversationClient } from "./conversation/conversation.client.ts";
import { describeImageFor } from "./conversation/describe-image.ts";
import { pay } from "./conversation/pay.ts";
import { settlingSoon } from "./conversation/settle-soon.ts";
import type { Leader } from "./conversation/shared.ts";
import { clientKind } from "./features/clinical/client.ts";
import { sessionKind } from "./features/clinical/session.ts";
import { documentKind } from "./features/documents/source.ts";
import { knowledgeKind } from "./features/knowledge/item.ts";
import { noteKind } from "./features/notes/note.ts";
import { flagsOf } from "./flags/flags.client.ts";
import { publicOnly } from "./guard/fetch-policy.ts";
import { resolvePublicly } from "./guard/resolve.ts";
import type { Services } from "./http/services.ts";
import { foreignUsers } from "./identity/foreign-users.ts";
import { keyUses } from "./identity/key-use.ts";
import { openOAuth } from "./identity/oauth/oauth.ts";
import { pgVectorIndex } from "./knowledge/pgvector.ts";
import { sourceRegistry } from "./knowledge/source-kind.ts";
import type { VectorIndex } from "./knowledge/vector-index.ts";
import { vectorizeIndex } from "./knowledge/vectorize.ts";
import { writtenSource } from "./knowledge/written/kind.ts";
import { limitsClient } from "./limits/limits.client.ts";
import { ConfigError, type ConfigWithSecrets, configOf } from "./platform/config.ts";
import { openDatabase } from "./platform/database.ts";
import { secretsOf } from "./platform/secrets/secrets.ts";
import { embeddingDimensions } from "./platform/vector.ts";
import { breakerClient } from "./providers/breaker/breaker.client.ts";
import { modelCatalog } from "./providers/catalog.ts";
import { rerankerOf } from "./providers/rerankers.ts";
import { switchableReranker } from "./providers/switched.ts";
import { openAlerts } from "./telemetry/alerts/alert-port.ts";
import { databaseHooks } from "./telemetry/hooks.ts";
import { errorFields, type Logger } from "./telemetry/log.ts";
import { openShards } from "./telemetry/metrics/shards.ts";
import { openTelemetry } from "./telemetry/open.ts";
import { tracedQueue } from "./telemetry/traces/current.ts";
import { workspaceClient } from "./workspace/workspace.client.ts";

let opened: { config: ConfigWithSecrets; env: Env; services: Services } | undefined;

/** Throws ConfigError when a setting is wrong. With other secrets they are other services: what is under way keeps the old ones. */
export function servicesOf(env: Env): Services {
  const config = configOf(env);
  if (opened?.env !== env || opened.config !== config) opened = { config, env, services: openServices(env, config) };
  return opened.services;
}

type WaitUntil = Pick<ExecutionContext, "waitUntil">;

/** A promise only where secrets have to be read first, which those of the Worker itself never have. */
export function readyServicesOf(env: Env, context: WaitUntil): Services | Promise<Services> {
  const reading = secretsOf(env).ready((event) => databaseHooks(openTelemetry(env).logger).onTrouble(event));
  if (!reading) return servicesOf(env);
  // Others may wait for it when this client has left.
  context.waitUntil(reading.catch(() => undefined));
  return reading.then(() => servicesOf(env));
}

function openServices(env: Env, config: ConfigWithSecrets): Services {
  const telemetry = openTelemetry(env);
  const { logger } = telemetry;
  const now = () => new Date();
  const memory = isolateMemory(config);
  const database = openDatabase(config, databaseHooks(logger).onSlow);
  const limits = limitsClient({ quota: env.QUOTA, global: env.GLOBAL_QUOTA, config, logger });
  const settling = { database, limits, usageQueue: env.USAGE_QUEUE, telemetry };
  const flags = flagsOf(env);
  const catalog = modelCatalog(config, embeddingDimensions, env.AI, flags.isModelOff);
  const reranker = rerankerOf(config, env.AI);
  const extractions = extractionCache({ kv: env.CACHE, config, logger });
  const breakers = breakerClient(env.BREAKER, config);
  return {
    ...settling,
    config,
    metricShards: openShards(env.METRICS, config),
    secrets: secretsOf(env),
    pay: (bill, work) => pay(bill, work, settling),
    settleSoon: settlingSoon(settling),
    catalog,
    flags,
    reranker: reranker && switchableReranker(reranker, flags.isModelOff),
    breakers,
    registry: sourceRegistry([
      documentKind({
        files: env.FILES,
        database,
        extractions,
        describeImageFor: describeImageFor({ ...settling, config, catalog, breakers }),
      }),
      writtenSource(noteKind, database),
      writtenSource(knowledgeKind, database),
      writtenSource(clientKind, database),
      writtenSource(sessionKind, database),
    ]),
    vectors: vectorIndexOf(env, config, logger),
    workspaces: workspaceClient(env.WORKSPACE),
    foreignUsers: foreignUsers({ database, now, auditRow }),
    oauth: openOAuth({ namespace: env.OAUTH_STORE, config, logger }),
    keyUses: keyUses(database, now),
    alerts: openAlerts({ config, database, logger, now }),
    memory,
    answers: answerCache<KeptAnswer>({ kv: env.CACHE, memory, config, logger }),
    embeddings: embeddingCache({ kv: env.CACHE, memory, config, logger }),
    extractions,
    flights: openFlights<Leader>(),
    conversations: conversationClient(env.CONVERSATION),
    files: env.FILES,
    ingestQueue: tracedQueue(env.INGEST_QUEUE),
    web: { policy: publicOnly, resolve: resolvePublicly },
    now,
  };
}

/** Longer than a question waits: nobody does. */
const vectorizeChangeMs = 20_000;

function vectorIndexOf({ VECTORS }: Env, config: ConfigWithSecrets, logger: Logger): VectorIndex {
  if (config.vectorIndex === "pgvector") return pgVectorIndex;
  if (!VECTORS) throw new ConfigError([{ variable: "VECTOR_INDEX", problem: "needs the binding VECTORS" }]);
  // Wrangler's generated type is that of Vectorize's beta; every index made today answers as `Vectorize`.
  return vectorizeIndex(VECTORS as unknown as Vectorize, {
    queryTimeoutMs: config.vectorizeTimeoutMs,
    changeTimeoutMs: vectorizeChangeMs,
    onTrouble: (error) => logger.log("warn", "vectors_unreachable", errorFields(error)),
  });
}
