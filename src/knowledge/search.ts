// Hybrid search in one batch: nearest vectors and full text over the live passages that the actor may see, then fused.
import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import { contentWords, stem, words } from "../platform/text.ts";
import { type FusionWeights, fuse } from "./fuse.ts";
import type { PassageHit } from "./source-kind.ts";
import { type Candidates, distanceTo, type VectorIndex } from "./vector-index.ts";

export interface SearchQuery {
  text: string;
  /** Null where the question couldn't be embedded: full text searches alone */
  vector: readonly number[] | null;
  embeddingModel: string;
  k: number;
  /** Absent: everything that the actor may see */
  filter?: SearchFilter;
}

/** Each that is there must hold; of tags all. */
export interface SearchFilter {
  sourceKinds?: readonly string[];
  tags?: readonly string[];
}

interface PassageRow extends Record<string, unknown> {
  id: string;
  source_id: string;
  source_kind: string;
  title: string;
  tags: string[];
  heading: string;
  text: string;
  tokens: number;
  locator: PassageHit["locator"];
  similarity: number | null;
  text_rank: number;
}

/** Vectors of hashed words repeat what full text knows already, and weigh less; those of a real model weigh the same. */
const weightsOf = (embeddingModel: string): FusionWeights =>
  embeddingModel.startsWith("builtin/") ? { vector: 0.3, text: 0.7 } : { vector: 0.5, text: 0.5 };

const candidatesPerList = (k: number): number => Math.max(4 * k, 24);

/** How the batch meets the nearest passages; null: not at all, and full text does alone. */
export async function nearestOf(
  vectors: VectorIndex,
  actor: Actor,
  { vector, embeddingModel, k, filter }: SearchQuery,
): Promise<Candidates | null> {
  if (!vector) return null;
  return vectors.nearest({
    workspaceId: actor.workspaceId,
    vector,
    model: embeddingModel,
    limit: candidatesPerList(k),
    roles: rolesVisibleTo(actor.role),
    sourceKinds: filter?.sourceKinds ?? null,
    isNarrowedLater: filter?.tags !== undefined,
  });
}

/**
 * The statements of a search, for a batch that may carry others; `fuseRows` makes hits of their answers. Each finds its
 * candidates by one measure first, and only for those few are text, place and the other measure fetched.
 */
export function searchStatements(db: Builder, actor: Actor, query: SearchQuery, candidates: Candidates | null) {
  const limit = candidatesPerList(query.k);
  const textQuery = tsQuery(query.text);
  const rank = sql`ts_rank(p.words, ${textQuery}, 1)`;
  const distance = query.vector ? distanceTo(query.vector) : sql`null::float8`;
  const nearest = candidates
    ? sql`select p.id, ${candidates.distance} as distance from ${livePassages} ${candidates.join}
        where ${mayBeFound(actor, query)} order by distance limit ${limit}`
    : sql`select p.id, null::float8 as distance from passages p where false`;
  const matching = sql`select p.id, ${rank} as rank from ${livePassages}
    where ${mayBeFound(actor, query)} and p.words @@ ${textQuery} order by rank desc, p.id limit ${limit}`;
  const itsVector = sql`left join passage_vectors v on v.passage_id = p.id and v.model = ${query.embeddingModel}`;
  return [
    db.execute<PassageRow>(
      sql`with found as (${nearest}) ${selectFound(sql`found.distance`, rank, sql``)} order by found.distance`,
    ),
    db.execute<PassageRow>(
      sql`with found as (${matching}) ${selectFound(distance, sql`found.rank`, itsVector)} order by found.rank desc, p.id`,
    ),
  ] as const;
}

export function fuseRows(
  query: SearchQuery,
  byVector: readonly PassageRow[],
  byText: readonly PassageRow[],
): PassageHit[] {
  // An index scan with relaxed order may swap neighbours: the list is put right here.
  const nearest = [...byVector].sort((a, b) => Number(b.similarity) - Number(a.similarity));
  return fuse(nearest, byText, weightsOf(query.embeddingModel))
    .slice(0, query.k)
    .map(({ item, score }) => hitOf(item, score));
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
  const [byVector, byText] = await database.forWorkspace(actor, (db) => searchStatements(db, actor, query, candidates));
  return { hits: fuseRows(query, byVector.rows, byText.rows), isDegraded: candidates === null };
}

const livePassages = sql`passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id`;

/** What this actor may see, and only as long as its version is its source's live one. */
function mayBeFound(actor: Actor, { filter = {} }: SearchQuery): SQL {
  const { sourceKinds, tags } = filter;
  return sql`p.workspace_id = ${actor.workspaceId} and s.live_version = p.version and s.deleted_at is null
    and s.min_role in ${rolesVisibleTo(actor.role)}
    ${sourceKinds ? sql`and p.source_kind = any(${sql.param(sourceKinds)}::text[])` : sql``}
    ${tags ? sql`and s.tags @> ${sql.param(tags)}::text[]` : sql``}`;
}

function selectFound(distance: SQL, rank: SQL, itsVector: SQL): SQL {
  return sql`select p.id, p.source_id, p.source_kind, s.title, s.tags, p.heading, p.text, p.tokens, p.locator,
      (1 - ${distance})::float8 as similarity, ${rank} as text_rank
    from found join passages p on p.id = found.id join sources s on s.id = p.source_id ${itsVector}`;
}

/** Any of the question's words, as English stems and as they stand; a Hebrew word also without its prefix. */
function tsQuery(text: string): SQL {
  const asked = new Set(contentWords(text).flatMap((word) => [word, ...words(stem(word))]));
  const anyOf = [...asked].slice(0, 64).join(" | ");
  return sql`(to_tsquery('english', ${anyOf}) || to_tsquery('simple', ${anyOf}))`;
}

function hitOf(row: PassageRow, score: number): PassageHit {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceKind: row.source_kind,
    title: row.title,
    tags: row.tags,
    heading: row.heading,
    text: row.text,
    tokens: row.tokens,
    locator: row.locator,
    similarity: row.similarity,
    textRank: row.text_rank,
    score,
  };
}
