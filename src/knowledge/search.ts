// Hybrid search in one statement: nearest vectors and full text over the live passages that the actor may see, then fused.
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import { exactness, mayMatch } from "./exact.ts";
import { type FusionWeights, fuse } from "./fuse.ts";
import { sources } from "./knowledge.table.ts";
import { isWithin, type SourceFilter } from "./source-filter.ts";
import type { PassageHit } from "./source-kind.ts";
import { knownTerms, matchingPassages, sparseScore } from "./sparse.ts";
import { askedVector, type Candidates, distance, type VectorIndex } from "./vector-index.ts";

export interface SearchQuery {
  text: string;
  /** Null where the question couldn't be embedded: full text searches alone */
  vector: readonly number[] | null;
  embeddingModel: string;
  k: number;
  /** Absent: everything that the actor may see */
  filter?: SourceFilter | undefined;
  /** Whether hits are to tell what each word gave */
  explains?: boolean;
  /** In place of the model's own */
  weights?: FusionWeights | undefined;
}

export interface PassageRow extends Record<string, unknown> {
  id: string;
  source_id: string;
  source_kind: string;
  version: number;
  ordinal: number;
  /** ISO 8601 */
  updated_at: string;
  title: string;
  path: string | null;
  tags: string[];
  heading: string;
  text: string;
  tokens: number;
  locator: PassageHit["locator"];
  similarity: number | null;
  text_rank: number;
  terms: Record<string, number> | null;
  /** Of all rows alike: see `Shortcut` */
  is_enough: boolean;
}

/** Vectors of hashed words repeat what full text knows already, and weigh less; those of a real model weigh the same. */
export const weightsOf = (embeddingModel: string): FusionWeights =>
  embeddingModel.startsWith("builtin/") ? { vector: 0.2, text: 0.8 } : { vector: 0.5, text: 0.5 };

/** Enough by either measure that what is good by both is among them. */
export const candidatesFor = (k: number): number => Math.max(24, Math.min(4 * k, k + 100));

/** How the statement meets the nearest passages; null: not at all, and full text does alone. */
export async function nearestOf(
  vectors: VectorIndex,
  actor: Actor,
  { vector, embeddingModel, k, filter }: SearchQuery,
): Promise<Candidates | null> {
  if (!vector) return null;
  const { sourceKinds, ...others } = filter ?? {};
  return vectors.nearest({
    workspaceId: actor.workspaceId,
    vector,
    model: embeddingModel,
    limit: candidatesFor(k),
    roles: rolesVisibleTo(actor.role),
    sourceKinds: sourceKinds ?? null,
    isFiltered: filter !== undefined,
    isNarrowedLater: Object.values(others).some((part) => part !== undefined),
  });
}

/**
 * The statement of a search, for a batch that may carry others; `hitsOf` makes hits of its answer. Candidates are found by either
 * measure, and only for those few are text, place and the other measure fetched.
 */
export function searchStatement(db: Builder, actor: Actor, query: SearchQuery, candidates: Candidates | null) {
  const limit = candidatesFor(query.k);
  const { workspaceId } = actor;
  const visible = mayBeFound(actor, query);
  const isFiltered = query.filter !== undefined;
  const shortcut = candidates?.shortcut;
  const nearest = candidates?.nearest(visible, limit) ?? sql`select id from passages where false`;
  return db.execute<PassageRow>(sql`with ${knownTerms(workspaceId, query.text)},
    ${exactness(workspaceId, visible, isFiltered)},
    ${matchingPassages(workspaceId, query.text, { visible, mayMatch: mayMatch(isFiltered), limit, hasBacklog: !shortcut })},
    ${askedVector(query.vector)}, nearest as materialized (${nearest}),
    found as (select id, max(score) as score, bool_or(is_near) as is_near from (
      select id, score, false as is_near from matching union all select id, null, true from nearest) as either group by id),
    scored as (select found.id, found.is_near, coalesce(sparse.score, found.score, 0)::float8 as text_rank, sparse.terms
      from found cross join ${sparseScore(workspaceId, query.explains === true)}),
    best as (select id, text_rank, terms from (
      select *, row_number() over (order by text_rank desc, id) as place from scored) as placed where is_near or place <= ${limit})
    select p.*, best.text_rank, best.terms, ${shortcut?.isEnough(limit) ?? sql`true`} as is_enough
    from best cross join lateral (
      select p.id, p.source_id, p.source_kind, p.version, p.ordinal, s.title, s.path, s.tags, p.heading, p.text, p.tokens, p.locator,
        to_json(s.updated_at) #>> '{}' as updated_at, (1 - ${distance})::float8 as similarity
      from passages p join sources s on s.id = p.source_id
        left join passage_vectors v on v.passage_id = p.id and v.model = ${query.embeddingModel}
      where p.id = best.id limit 1) as p`);
}

/** What the statement has found, or, where its shortcut has left something out, what is found in full. */
export async function foundInFull(
  database: Database,
  actor: Actor,
  query: SearchQuery,
  { candidates, rows }: { candidates: Candidates | null; rows: PassageRow[] },
): Promise<PassageRow[]> {
  const shortcut = candidates?.shortcut;
  if (!shortcut || rows[0]?.is_enough) return rows;
  shortcut.missed();
  const [found] = await database.forWorkspace(actor, (db) => [searchStatement(db, actor, query, shortcut.inFull)]);
  return found.rows;
}

/** All candidates, best first by both measures: more than the k that are to be shown. */
export function hitsOf(query: SearchQuery, rows: readonly PassageRow[]): PassageHit[] {
  const measured = rows.map((row) => ({ id: row.id, similarity: row.similarity, textRank: row.text_rank, row }));
  const fused = fuse(measured, query.weights ?? weightsOf(query.embeddingModel));
  return fused.map(({ item, score, parts }) => hitOf(item.row, score, parts));
}

export interface Searched {
  hits: PassageHit[];
  /** Full text alone */
  isDegraded: boolean;
}

export async function search(
  { database, vectors }: { database: Database; vectors: VectorIndex },
  actor: Actor,
  query: SearchQuery,
): Promise<Searched> {
  const candidates = await nearestOf(vectors, actor, query);
  const [{ rows }] = await database.forWorkspace(actor, (db) => [searchStatement(db, actor, query, candidates)]);
  const found = await foundInFull(database, actor, query, { candidates, rows });
  return { hits: hitsOf(query, found), isDegraded: candidates === null };
}

/** Of passage `p` and its source `s`: what this actor may see, and only as long as its version is its source's live one. */
function mayBeFound(actor: Actor, { filter = {} }: SearchQuery): SQL {
  return sql`p.workspace_id = ${actor.workspaceId} and s.live_version = p.version and s.deleted_at is null
    and s.min_role in ${rolesVisibleTo(actor.role)} and ${isWithin(filter, alias(sources, "s"))}`;
}

function hitOf(row: PassageRow, score: number, parts: FusionWeights): PassageHit {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceKind: row.source_kind,
    version: row.version,
    ordinal: row.ordinal,
    updatedAt: row.updated_at,
    title: row.title,
    path: row.path,
    tags: row.tags,
    heading: row.heading,
    text: row.text,
    tokens: row.tokens,
    locator: row.locator,
    similarity: row.similarity,
    textRank: row.text_rank,
    score,
    parts: { ...parts, recency: 0, reranker: 0 },
    terms: row.terms,
    joinedIds: [],
  };
}
