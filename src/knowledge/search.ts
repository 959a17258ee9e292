// Hybrid search: what one statement finds, fused.
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import { vectorLiteral } from "../platform/vector.ts";
import { type FusionWeights, fuse } from "./fuse.ts";
import { sources } from "./knowledge.table.ts";
import { plannedSearch } from "./planned.ts";
import { type Asked, candidatesFor, hybridSearch, type PassageRow } from "./search-statement.ts";
import { sketchOf } from "./sketch.ts";
import { isWithin, type SourceFilter } from "./source-filter.ts";
import type { PassageHit } from "./source-kind.ts";
import { askedTerms } from "./sparse.ts";
import type { Candidates, VectorIndex } from "./vector-index.ts";

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

/** Vectors of hashed words repeat what full text knows already, and weigh less; those of a real model weigh the same. */
export const weightsOf = (embeddingModel: string): FusionWeights =>
  embeddingModel.startsWith("builtin/") ? { vector: 0.2, text: 0.8 } : { vector: 0.5, text: 0.5 };

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

/** The statement of a search, for a batch that may carry others; `hitsOf` makes hits of its answer. */
export function searchStatement(db: Builder, actor: Actor, query: SearchQuery, candidates: Candidates | null) {
  const { filter, text, explains = false } = query;
  const asked = askedOf(actor, query);
  const shortcut = candidates?.shortcut;
  if (shortcut && !explains) return db.execute<PassageRow>(plannedSearch(asked));
  const plan = {
    nearest: candidates?.nearest ?? null,
    isEnough: shortcut?.isEnough ?? (() => sql`true`),
    within: filter ? isWithin(filter, alias(sources, "s")) : null,
    explains,
    backlogFor: shortcut ? null : text,
  };
  return db.execute<PassageRow>(hybridSearch(asked, plan));
}

const askedOf = (actor: Actor, { text, vector, embeddingModel, k }: SearchQuery): Asked => ({
  workspaceId: actor.workspaceId,
  model: embeddingModel,
  terms: askedTerms(text),
  roles: sql`${sql.param(rolesVisibleTo(actor.role))}`,
  limit: candidatesFor(k),
  vector: vector && vectorLiteral(vector),
  sketch: vector && sketchOf(vector),
});

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
