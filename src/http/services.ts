// What every request is handed. Opened once an isolate, from its bindings and settings.

import type { KeptAnswer } from "../answer/kept-answer.ts";
import type { AnswerCache } from "../cache/answers.ts";
import type { EmbeddingCache } from "../cache/embeddings.ts";
import type { ExtractionCache } from "../cache/extractions.ts";
import type { Flights } from "../cache/flights.ts";
import type { MemoryCache } from "../cache/memory.ts";
import type { ConversationClient } from "../conversation/conversation.client.ts";
import type { SettleSoon } from "../conversation/settle-soon.ts";
import type { Leader } from "../conversation/shared.ts";
import type { FlagsClient } from "../flags/flags.client.ts";
import type { FetchDeps } from "../guard/fetch-url.ts";
import type { ForeignUsers } from "../identity/foreign-users.ts";
import type { KeyUses } from "../identity/key-use.ts";
import type { OAuth } from "../identity/oauth/oauth.ts";
import type { IngestDeps, IngestMessage } from "../knowledge/ingest.ts";
import type { ReindexMessage } from "../knowledge/reindex/job.ts";
import type { SourceRegistry } from "../knowledge/source-kind.ts";
import type { VectorIndex } from "../knowledge/vector-index.ts";
import type { LimitsClient } from "../limits/limits.client.ts";
import type { Unsettled } from "../limits/unsettled.ts";
import type { ConfigWithSecrets } from "../platform/config.ts";
import type { Database } from "../platform/database.ts";
import type { Secrets } from "../platform/secrets/secrets.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { Reranker } from "../providers/reranker.ts";
import type { AlertPort } from "../telemetry/alerts/alert-port.ts";
import type { MetricShards } from "../telemetry/metrics/shards.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { SendingQueue } from "../telemetry/traces/current.ts";
import type { WorkspaceClient } from "../workspace/workspace.client.ts";

export interface Services {
  config: ConfigWithSecrets;
  /** Where the secrets among them come from */
  secrets: Secrets;
  telemetry: Telemetry;
  /** What all isolates have counted */
  metricShards: MetricShards;
  database: Database;
  /** What operators have switched off, and the canary */
  flags: FlagsClient;
  catalog: ModelCatalog;
  /** Undefined: none is chosen */
  reranker: Reranker | undefined;
  breakers: BreakerClient;
  registry: SourceRegistry;
  vectors: VectorIndex;
  workspaces: WorkspaceClient;
  foreignUsers: ForeignUsers;
  oauth: OAuth;
  keyUses: KeyUses;
  conversations: ConversationClient;
  files: R2Bucket;
  ingestQueue: SendingQueue<IngestMessage | ReindexMessage>;
  usageQueue: Queue<Unsettled>;
  limits: LimitsClient;
  pay: IngestDeps["pay"];
  settleSoon: SettleSoon;
  alerts: AlertPort;
  memory: MemoryCache;
  answers: AnswerCache<KeptAnswer>;
  embeddings: EmbeddingCache;
  /** What was read out of files */
  extractions: ExtractionCache;
  flights: Flights<Leader>;
  /** By what rules pages that users name are fetched */
  web: Pick<FetchDeps, "policy" | "resolve">;
  now(): Date;
}
