// What every request is handed. Opened once an isolate, from its bindings and settings.

import type { ConversationClient } from "../conversation/conversation.client.ts";
import type { IngestMessage } from "../knowledge/ingest.ts";
import type { SourceRegistry } from "../knowledge/source-kind.ts";
import type { Config } from "../platform/config.ts";
import type { Database } from "../platform/database.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { WorkspaceClient } from "../workspace/workspace.client.ts";

export interface Services {
  config: Config;
  telemetry: Telemetry;
  database: Database;
  catalog: ModelCatalog;
  breakers: BreakerClient;
  registry: SourceRegistry;
  workspaces: WorkspaceClient;
  conversations: ConversationClient;
  files: R2Bucket;
  ingestQueue: Queue<IngestMessage>;
  now(): Date;
}
