// The composition root: what the rooms need of each other is put together here, once an isolate.
import { conversationClient } from "./conversation/conversation.client.ts";
import { documentKind } from "./features/documents/source.ts";
import type { Services } from "./http/services.ts";
import { embeddingDimensions } from "./knowledge/knowledge.table.ts";
import { sourceRegistry } from "./knowledge/source-kind.ts";
import { configOf } from "./platform/config.ts";
import { openDatabase } from "./platform/database.ts";
import { breakerClient } from "./providers/breaker/breaker.client.ts";
import { modelCatalog } from "./providers/catalog.ts";
import { openTelemetry } from "./telemetry/telemetry.ts";
import { workspaceClient } from "./workspace/workspace.client.ts";

let opened: { env: Env; services: Services } | undefined;

/** Throws ConfigError when a setting is wrong. */
export function servicesOf(env: Env): Services {
  if (opened?.env !== env) opened = { env, services: openServices(env) };
  return opened.services;
}

function openServices(env: Env): Services {
  const config = configOf(env);
  const telemetry = openTelemetry(config);
  const database = openDatabase(config, (event) => telemetry.logger.log("warn", "slow_database", event));
  return {
    config,
    telemetry,
    database,
    catalog: modelCatalog(config, embeddingDimensions, env.AI),
    breakers: breakerClient(env.BREAKER, config),
    registry: sourceRegistry([documentKind({ files: env.FILES, database })]),
    workspaces: workspaceClient(env.WORKSPACE),
    conversations: conversationClient(env.CONVERSATION),
    files: env.FILES,
    ingestQueue: env.INGEST_QUEUE,
    now: () => new Date(),
  };
}
