// What is relevant to a question, as an answer is made from it: one round trip, which also looks for an answer to a question of
// the same meaning and for sources of earlier answers that are gone. What was found is remembered in memory.
import { inArray, sql } from "drizzle-orm";
import { bytesOf, type MemoryCache } from "../cache/memory.ts";
import { nearestAnswer, type SemanticPlace, type SemanticRow, sameMeaning } from "../cache/semantic.ts";
import type { PersonActor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { EmbeddedQuestion } from "../knowledge/embed.ts";
import { sources } from "../knowledge/knowledge.table.ts";
import { refine } from "../knowledge/refine.ts";
import { relevantHits } from "../knowledge/relevance.ts";
import { type RerankDeps, type Reranked, rerank } from "../knowledge/rerank.ts";
import { foundInFull, hitsOf, nearestOf, type SearchQuery, searchStatement } from "../knowledge/search.ts";
import type { SourceFilter } from "../knowledge/source-filter.ts";
import { kindOf, type PassageHit, readableFilter, type SourceRegistry } from "../knowledge/source-kind.ts";
import type { VectorIndex } from "../knowledge/vector-index.ts";
import type { UsageEntry } from "../limits/usage-record.ts";
import type { Config } from "../platform/config.ts";
import type { Builder, Database } from "../platform/database.ts";
import { timed } from "../telemetry/telemetry.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";
import type { PreparedPassage } from "./prepared.ts";
import { rerankEntry } from "./usage-entries.ts";

export interface PassageDeps extends RerankDeps {
  config: Config;
  database: Database;
  memory: MemoryCache;
  registry: SourceRegistry;
  vectors: VectorIndex;
  spans: SpanRecorder;
}

export interface PassageWish {
  /** As it was asked */
  question: string;
  /** With what it leans on */
  standalone: string;
  /** Which knowledge it is about; undefined: all */
  filter: SourceFilter | undefined;
  embedded: EmbeddedQuestion;
  passagesMax: number;
  masksPersonalData: boolean;
  /** What a reranker may cost */
  ceilingNanoUsd: number;
  /** Null: as the embedding model recommends, and by shared words */
  similarityMin: number | null;
  /** Sources of earlier answers */
  groundIds: readonly string[];
  /** Null: nothing remembered counts, and nothing is remembered */
  contextKey: string | null;
  /** Null: only an answer of its own will do */
  semantic: SemanticPlace | null;
}

export interface Found {
  passages: PreparedPassage[];
  goneSourceIds: string[];
  similar: SemanticRow | undefined;
  /** Full text alone: not the best that there is */
  isDegraded: boolean;
  /** What a reranker cost */
  spent: UsageEntry[];
}

export async function findPassages(actor: PersonActor, wish: PassageWish, deps: PassageDeps): Promise<Found> {
  const { hits, there, similar, isDegraded, reranking } = await deps.spans.during("retrieve", async (span) => {
    const found = await timed(deps.telemetry.metrics, "retrieval_duration_ms", () => retrieve(actor, wish, deps));
    span.set({ "hearth.passages": found.hits.length, "hearth.full_text_alone": found.isDegraded });
    return found;
  });
  const present = new Set(there.map(({ id }) => id));
  const questions = [...new Set([wish.question, wish.standalone])];
  const relevant = new Set(questions.flatMap((text) => relevantTo(text, hits, wish)));
  return {
    passages: hits.filter((hit) => relevant.has(hit)).map((hit) => toPassage(hit, deps.registry)),
    goneSourceIds: wish.groundIds.filter((id) => !present.has(id)),
    similar,
    isDegraded,
    spent: reranking?.costNanoUsd ? [rerankEntry(reranking)] : [],
  };
}

/** Where a workspace has chosen a similarity it alone decides; what full text alone has found has none. */
function relevantTo(
  question: string,
  hits: readonly PassageHit[],
  { similarityMin, embedded }: PassageWish,
): PassageHit[] {
  if (similarityMin === null) return relevantHits(question, hits, embedded.relevantSimilarity);
  const uncompared = hits.filter(({ similarity }) => similarity === null);
  return [
    ...hits.filter(({ similarity }) => similarity !== null && similarity >= similarityMin),
    ...relevantHits(question, uncompared, embedded.relevantSimilarity),
  ];
}

interface Retrieved {
  hits: PassageHit[];
  there: { id: string }[];
  similar: SemanticRow | undefined;
  isDegraded: boolean;
  reranking: Reranked["used"];
}

async function retrieve(actor: PersonActor, wish: PassageWish, deps: PassageDeps): Promise<Retrieved> {
  const { config, database, memory, telemetry, vectors } = deps;
  const { contextKey } = wish;
  // Only the lines below write under these keys.
  const known = contextKey ? (memory.get(contextKey) as PassageHit[] | undefined) : undefined;
  if (contextKey)
    telemetry.metrics.count("cache_reads_total", 1, { cache: "context", hit: String(known !== undefined) });
  if (known) return { hits: known, ...(await besides(actor, wish, deps)), isDegraded: false, reranking: null };
  const query: SearchQuery = {
    text: wish.standalone.slice(0, config.searchQueryMaxChars),
    vector: wish.embedded.vector,
    embeddingModel: wish.embedded.modelId,
    k: wish.passagesMax,
    filter: readableFilter(deps.registry, actor, wish.filter),
  };
  const candidates = await nearestOf(vectors, actor, query);
  const isDegraded = candidates === null;
  const [found, there, near] = await database.forWorkspace(actor, (db) => [
    searchStatement(db, actor, query, candidates),
    presentSources(db, actor, wish),
    similarQuestions(db, wish, config),
  ]);
  const similar = sameMeaning(wish.question, near.rows);
  const ranked = hitsOf(query, await foundInFull(database, actor, query, { candidates, rows: found.rows }));
  // An answer that is there already needs no passages in a better order.
  if (similar) return { hits: refine(ranked, query), there, similar, isDegraded, reranking: null };
  const reranked = await rerank({ ...wish, userId: actor.userId, text: query.text }, ranked, deps);
  const hits = refine(reranked.hits, query);
  if (contextKey && !isDegraded) memory.set(contextKey, hits, bytesOf(hits));
  return { hits, there, similar, isDegraded, reranking: reranked.used };
}

/** All but the passages; where there is nothing to ask for, nobody is asked. */
async function besides(
  actor: PersonActor,
  wish: PassageWish,
  { database, config }: PassageDeps,
): Promise<Pick<Retrieved, "there" | "similar">> {
  if (wish.groundIds.length === 0 && !wish.semantic) return { there: [], similar: undefined };
  const [there, near] = await database.forWorkspace(actor, (db) => [
    presentSources(db, actor, wish),
    similarQuestions(db, wish, config),
  ]);
  return { there, similar: sameMeaning(wish.question, near.rows) };
}

const presentSources = (db: Builder, { role }: PersonActor, { groundIds }: PassageWish) =>
  db
    .select({ id: sources.id })
    .from(sources)
    .where(
      sql`${groundIds.length > 0 ? inArray(sources.id, [...groundIds]) : sql`false`} and ${sources.deletedAt} is null
        and ${inArray(sources.minRole, [...rolesVisibleTo(role)])}`,
    );

function similarQuestions(db: Builder, { semantic, embedded }: PassageWish, config: Config) {
  if (!semantic || !embedded.vector) return db.execute<SemanticRow>(sql`select where false`);
  return nearestAnswer(db, semantic, embedded.vector, config);
}

function toPassage(hit: PassageHit, registry: SourceRegistry): PreparedPassage {
  const { id, sourceId, title, heading, text, similarity } = hit;
  const detail = kindOf(registry, hit.sourceKind).cite(hit);
  return { sourceId, title, heading, text, passageId: id, similarity, detail };
}
