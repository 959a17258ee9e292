// A Postgres, in memory or a server, with one corpus in it, written and searched by Hearth's own statements: what search is measured on.
import { neonConfig } from "@neondatabase/serverless";
import { sql } from "drizzle-orm";
import type { SystemActor } from "../../src/identity/actor.ts";
import { rolePermissions } from "../../src/identity/permissions.ts";
import { insertPassages, passageHash } from "../../src/knowledge/index-passages.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { type Passage, split } from "../../src/knowledge/split.ts";
import { textToEmbed } from "../../src/knowledge/write-passages.ts";
import { parseConfig } from "../../src/platform/config.ts";
import { type Database, openDatabase } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/ids.ts";
import { borrowServer } from "./borrowed-postgres.ts";
import { keepAliveFetch } from "./keep-alive-fetch.ts";
import { migrate } from "./migrations.ts";
import { migrationsFolder } from "./paths.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { onShutdown } from "./shutdown.ts";

const rowsPerInsert = 100;

export interface SearchStore extends Pick<Postgres, "run" | "script"> {
  database: Database;
}

/** One text of a corpus, as a document with a heading. */
export interface CorpusText {
  id: string;
  title: string;
  text: string;
}

export interface LoadedCorpus {
  actor: SystemActor;
  /** By passage, in the order of their ordinals: whose it is */
  owners: string[];
}

/**
 * Its index of vectors is missing: inserting under it costs tens of milliseconds a row. `buildIndex` makes it. `server`: a URL as
 * `borrowServer` takes it; absent: an embedded one.
 */
export async function openSearchStore(server?: string): Promise<SearchStore> {
  const { databaseUrl, fetchUrl, run, script, stop } = await (server
    ? borrowServer(server)
    : startPostgres({ port: 0, sharedBuffersMb: 1_024 }));
  onShutdown(stop);
  neonConfig.fetchEndpoint = fetchUrl;
  neonConfig.fetchFunction = keepAliveFetch;
  await migrate(databaseUrl, migrationsFolder);
  await script("drop index passage_vectors_nearest");
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    DATABASE_FETCH_URL: fetchUrl,
    JWT_SECRET: newId(),
    DATABASE_TIMEOUT_MS: "120000",
    SEARCH_TIMEOUT_MS: "100000",
    DATABASE_SLOW_MS: "60000",
  });
  return { run, script, database: openDatabase(config, () => undefined) };
}

/** As src/knowledge/vectors.table.ts has it; and what a server has done by itself where a workspace has been there for a while. */
export async function buildIndex({ script }: SearchStore): Promise<void> {
  await script(`set maintenance_work_mem = '1GB';
    create index passage_vectors_nearest on passage_vectors using hnsw (embedding vector_cosine_ops)
      with (m = 32, ef_construction = 64) where place = 'postgres';
    reset maintenance_work_mem`);
  await script("vacuum analyze");
  await script("checkpoint");
}

/** A workspace of its own with all the texts as one live source. `embed` is handed passages as ingestion hands them. */
export async function loadCorpus(
  { database }: SearchStore,
  texts: readonly CorpusText[],
  embed: (texts: readonly string[]) => Promise<number[][]>,
  embeddingModel: string,
): Promise<LoadedCorpus> {
  const lease = await openSource(database);
  const owners: string[] = [];
  let waiting: Passage[] = [];
  const flush = async () => {
    const vectors = await embed(waiting.map(textToEmbed));
    const first = owners.length - waiting.length;
    const due = waiting.map((passage, index) => ({
      passage,
      contentHash: passageHash(passage),
      ordinal: first + index,
      liveId: undefined,
    }));
    await database.forWorkspace(lease.source, (db) => [
      insertPassages(db, lease, due, vectors, { model: embeddingModel, place: pgVectorIndex.firstPlace }),
    ]);
    waiting = [];
  };
  for (const { id, title, text } of texts) {
    const passages = split([{ headings: title === "" ? [] : [title], text, locator: {} }]);
    waiting.push(...passages);
    owners.push(...passages.map(() => id));
    if (waiting.length >= rowsPerInsert) await flush();
  }
  if (waiting.length > 0) await flush();
  const permissions = rolePermissions.owner;
  const workspaceId = lease.source.workspaceId;
  return { owners, actor: { kind: "system", id: "measure", workspaceId, role: "owner", permissions } };
}

async function openSource(database: Database) {
  const [workspaceId, sourceId, leaseId] = [newId(), newId(), newId()];
  await database.system("measure.workspace", (db) => [
    db.execute(sql`insert into workspaces (id, slug, name) values (${workspaceId}, ${workspaceId}, 'Measured')`),
    db.execute(sql`insert into sources (id, workspace_id, kind, title, status, live_version, lease_id, created_by)
      values (${sourceId}, ${workspaceId}, 'document', 'Corpus', 'ready', 1, ${leaseId}, 'measure')`),
  ]);
  const source = { id: sourceId, workspaceId, kind: "document", title: "Corpus", version: 1, userId: "measure" };
  return { id: leaseId, source, liveVersion: null, userId: "measure" };
}
