// Answers to questions of the same meaning, as statements that travel in batches which are on their way anyhow.
import { type SQL, sql } from "drizzle-orm";
import type { Config } from "../platform/config.ts";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { vectorLiteral } from "../platform/vector.ts";
import { sameParticulars } from "./particulars.ts";

export interface SemanticPlace {
  workspaceId: string;
  /** See keys.ts: what isn't in the same partition is not even compared */
  partition: string;
  seconds: number;
}

export interface SemanticRow extends Record<string, unknown> {
  id: string;
  question: string;
  answer: unknown;
  similarity: number;
}

/** The nearest earlier question, if it is near enough. */
export function nearestAnswer(
  db: Builder,
  { workspaceId, partition, seconds }: SemanticPlace,
  vector: readonly number[],
  { semanticCacheSimilarity }: Pick<Config, "semanticCacheSimilarity">,
) {
  const similarity = sql`(1 - (embedding <=> ${vectorLiteral(vector)}::vector))::float8`;
  return db.execute<SemanticRow>(sql`
    select * from (
      select id, question, answer, ${similarity} as similarity from semantic_answers
      where workspace_id = ${workspaceId} and partition = ${partition} and created_at > now() - ${seconds} * interval '1 second') as near
    where similarity >= ${semanticCacheSimilarity} order by similarity desc limit 4`);
}

/** Near is not enough: numbers and negations must be the same too. */
export const sameMeaning = (question: string, rows: readonly SemanticRow[]): SemanticRow | undefined =>
  rows.find((row) => sameParticulars(question, row.question));

export function countHit(db: Builder, id: string) {
  return db.execute(
    sql`update semantic_answers set hit_count = hit_count + 1, last_used_at = now() where id = ${id}::uuid`,
  );
}

/** Keeps the answer in place of an older one to the same words; beyond the limit the least recently used leave. */
export function keepAnswer(
  db: Builder,
  { workspaceId, partition, seconds }: SemanticPlace,
  kept: { question: string; vector: readonly number[]; answer: unknown },
  { semanticCacheEntries }: Pick<Config, "semanticCacheEntries">,
) {
  return [
    db.execute(sql`
      delete from semantic_answers where workspace_id = ${workspaceId} and (
        (partition = ${partition} and question = ${kept.question})
        or created_at <= now() - ${seconds} * interval '1 second'
        or id in (select id from semantic_answers where workspace_id = ${workspaceId}
          order by last_used_at desc, id desc offset ${semanticCacheEntries - 1}))`),
    db.execute(sql`
      insert into semantic_answers (id, workspace_id, partition, question, embedding, answer)
      values (${newId()}, ${workspaceId}, ${partition}, ${kept.question}, ${vectorLiteral(kept.vector)}::vector,
        ${JSON.stringify(kept.answer)}::jsonb)`),
  ] as const;
}

/** What a workspace's questions of the same meaning have brought. */
export function semanticStats(db: Builder, workspaceId: string) {
  return db.execute<{ entries: number; hits: number }>(sql`
    select count(*)::int as entries, coalesce(sum(hit_count), 0)::int as hits from semantic_answers where workspace_id = ${workspaceId}`);
}

export function forgetAnswers(db: Builder, workspaceId: string) {
  return db.execute(sql`delete from semantic_answers where workspace_id = ${workspaceId}`);
}

/** Those that stand on one of these sources. */
export function forgetAnswersFrom(db: Builder, sourceIds: SQL) {
  return db.execute(
    sql`delete from semantic_answers where jsonb_exists_any(answer -> 'groundIds', array(${sourceIds}))`,
  );
}

/** The longest that a workspace may choose */
export const semanticSecondsMax = 604_800;

/** Of workspaces that ask no more. */
export function forgetOldAnswers(db: Builder) {
  return db.execute(
    sql`delete from semantic_answers where created_at <= now() - ${semanticSecondsMax} * interval '1 second'`,
  );
}
