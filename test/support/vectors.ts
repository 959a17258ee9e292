// Sources whose passages have the vectors that a test wishes, and an index that has heard of them.
import { sql } from "drizzle-orm";
import type { Role } from "../../src/identity/permissions.ts";
import { termsRow } from "../../src/knowledge/index-passages.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { search } from "../../src/knowledge/search.ts";
import type { SourceFilter } from "../../src/knowledge/source-filter.ts";
import type { PassageHit } from "../../src/knowledge/source-kind.ts";
import { followVectors } from "../../src/knowledge/vector-follow.ts";
import type { VectorIndex } from "../../src/knowledge/vector-index.ts";
import { keepSketches, keptColumns, vectorColumns, vectorRow } from "../../src/knowledge/vector-rows.ts";
import { vectorizeIndex } from "../../src/knowledge/vectorize.ts";
import { newId } from "../../src/platform/ids.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { VectorizeDouble } from "./vectorize-double.ts";
import { actorOf, type Person, services } from "./workspace.ts";

export interface IndexUnderTest {
  vectors: VectorIndex;
  /** Until everything is found that is to be found, and nothing else */
  settle(): Promise<void>;
}

export const onPgvector = (): IndexUnderTest => ({ vectors: pgVectorIndex, settle: async () => undefined });

export const onVectorize = (double = new VectorizeDouble()): IndexUnderTest & { double: VectorizeDouble } => {
  const vectors = vectorizeIndex(double, { queryTimeoutMs: 500, changeTimeoutMs: 500, onTrouble: () => undefined });
  return {
    double,
    vectors,
    async settle() {
      await makeDue();
      await follow(vectors);
      double.process();
      await follow(vectors);
    },
  };
};

export const follow = (vectors: VectorIndex): Promise<void> => followVectors({ ...services(), vectors });

/** What waits for its minute has waited. */
export async function makeDue(): Promise<void> {
  await services().database.system("test.due", (db) => [
    db.execute(sql`update passage_vectors set due_at = now() - interval '1 second' where place = 'pending'`),
    db.execute(sql`update vector_deletions set due_at = now() - interval '1 second'`),
  ]);
}

/** A vector that has this angle to `direction(0)`: the smaller, the nearer. */
export function direction(degrees: number): number[] {
  const vector = new Array<number>(embeddingDimensions).fill(0);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return vector;
}

export interface SourceWish {
  kind?: string;
  minRole?: Role;
  tags?: string[];
  /** Text and vector */
  passages: readonly (readonly [string, readonly number[]])[];
  model?: string;
}

export const testModel = "test/model";

export async function placeSource({ vectors }: IndexUnderTest, owner: Person, wish: SourceWish): Promise<string> {
  const { kind = "document", minRole = "viewer", tags = [], passages, model = testModel } = wish;
  const sourceId = newId();
  const { workspaceId, userId } = owner;
  const rows = passages.map(([text, vector], ordinal) => ({
    ...termsRow({ heading: "", text }),
    id: newId(),
    vector_id: newId(),
    ordinal,
    text,
    ...vectorRow(vector),
  }));
  await services().database.forWorkspace(owner, (db) => [
    db.execute(sql`
      insert into sources (id, workspace_id, kind, title, status, live_version, min_role, tags, created_by)
      values (${sourceId}, ${workspaceId}, ${kind}, 'Test', 'ready', 1, ${minRole}, ${sql.param(tags)}::text[], ${userId})`),
    db.execute(sql`
      with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id uuid, vector_id uuid, ordinal int, text text, ${vectorColumns}, terms text[], counts smallint[], length int)),
      written as (
        insert into passages (id, workspace_id, source_kind, source_id, version, ordinal, text, tokens)
        select r.id, ${workspaceId}::uuid, ${kind}, ${sourceId}::uuid, 1, r.ordinal, r.text, 1 from r),
      counted as (
        insert into passage_terms (passage_id, workspace_id, terms, counts, length)
        select r.id, ${workspaceId}::uuid, r.terms, r.counts, r.length from r),
      kept as (
        insert into passage_vectors (id, workspace_id, source_id, passage_id, model, embedding, place)
        select r.vector_id, ${workspaceId}::uuid, ${sourceId}::uuid, r.id, ${model}, r.embedding::vector, ${vectors.firstPlace} from r
        returning ${keptColumns})
      ${keepSketches(sql`r.id`)}`),
  ]);
  return sourceId;
}

export interface Wish {
  vector?: readonly number[] | null;
  text?: string;
  k?: number;
  model?: string;
  filter?: SourceFilter;
}

/** By vector alone, unless the test says a text. */
export async function find({ vectors }: IndexUnderTest, person: Person, wish: Wish = {}): Promise<PassageHit[]> {
  return (await searched({ vectors }, person, wish)).hits;
}

/** The first k of the candidates, as they are. */
export async function searched({ vectors }: Pick<IndexUnderTest, "vectors">, person: Person, wish: Wish = {}) {
  const { vector = direction(0), text = "zzz", k = 10, model = testModel, filter } = wish;
  const query = { text, vector, embeddingModel: model, k, ...(filter ? { filter } : {}) };
  const { hits, isDegraded } = await search({ database: services().database, vectors }, actorOf(person), query);
  return { hits: hits.slice(0, k), isDegraded };
}

export const textsOf = (hits: readonly PassageHit[]): string[] => hits.map(({ text }) => text);

export async function placesOf(owner: Person): Promise<string[]> {
  const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
    db.execute<{ place: string }>(sql`select place from passage_vectors order by place, id`),
  ]);
  return rows.map(({ place }) => place);
}
