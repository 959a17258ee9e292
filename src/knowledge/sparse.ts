// Full text by BM25 over the workspace's own inverted index (search.table.ts), as parts of the one statement of a search. What is
// looked up row by row stands behind a `limit 1` or `offset 0`: of a small table the planner would else read all, for each passage.
import { type SQL, sql } from "drizzle-orm";
import { contentWords, stem, words } from "../platform/text.ts";
import { termWeights } from "./terms.ts";
import type { Told } from "./told.ts";

/** BM25's usual two: how soon repeating a term stops to count, and how much a long passage loses. */
const saturation = 1.2;
const lengthShare = 0.75;

/**
 * Rows of the index that one search may read: the rarest terms come first, and what stands nearly everywhere only adds to the
 * score of passages that those have found. So a search stays quick in a large workspace.
 */
export const postingsMax = 4_000;

const mostTerms = 128;
const mostLegacyTerms = 64;

/** What one term gives to a passage, for a term of `known` as `k` and its row of the index as `q`; all but counts is worked out once. */
const gain = sql`k.weight * q.count / (q.count + k.short + k.long * q.length)`;

/** A question's terms and how much each counts, as JSON */
export const askedTerms = (question: string): string =>
  JSON.stringify(Object.fromEntries([...termWeights(question)].slice(0, mostTerms)));

/** CTE `known`: those of `terms` (JSON) that this workspace has, with what each weighs here; the leading ones find passages. */
export function knownTerms(workspaceId: Told, terms: Told): SQL {
  return sql`known as materialized (
    select term, weight, short, long, reached <= ${postingsMax} or reached = passages as leads from (
      select t.term, t.passages, ${saturation * (1 - lengthShare)}::float8 as short,
        ${saturation * lengthShare}::float8 * n.passages / n.length as long,
        a.value::float8 * ln(1 + (n.passages - t.passages + 0.5) / (t.passages + 0.5)) as weight,
        sum(t.passages) over (order by t.passages, t.term) as reached
      from jsonb_each_text(${terms}::jsonb) as a
        cross join lateral (select term, passages from search_terms
          where workspace_id = ${workspaceId} and term = a.key collate "C" limit 1) as t
        join search_totals n on n.workspace_id = ${workspaceId}) as counted)`;
}

interface Wish {
  /** Of passage `p` and source `s` */
  visible: SQL;
  /** Of a row `q` of the index: cheaper, and true of all that is visible */
  mayMatch: SQL;
  limit: Told<number>;
  /** The question, where the workspace may have passages whose terms are still to be written */
  backlogFor: string | null;
}

/** CTE `matching`: the best visible ones by their leading terms; more of them where the other terms are still to be added. */
export function matchingPassages(workspaceId: Told, wish: Wish): SQL {
  const { visible, mayMatch, limit, backlogFor } = wish;
  const legacy = backlogFor === null ? sql`` : sql`union all ${legacyMatches(workspaceId, backlogFor)}`;
  return sql`matching as materialized (
    select m.id, m.score from (
      select q.passage_id as id, sum(${gain}) as score
        from known k cross join lateral (select passage_id, count, length from search_postings
          where workspace_id = ${workspaceId} and term = k.term offset 0) as q
        where k.leads and ${mayMatch} group by q.passage_id
      ${legacy}
      order by score desc, id) as m
    cross join lateral (select from passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id
      where p.id = m.id and ${visible} limit 1) as seen
    order by m.score desc, m.id
    limit case when ${isScoredInPart} then 4 * ${limit}::int else ${limit}::int end)`;
}

/** Whether `matching` doesn't know the whole score of what it holds */
const isScoredInPart = sql`exists (select from known where not leads)`;

/**
 * All that the terms give to `found.id`: a lateral row `sparse`, with each term's part where it is to be explained. Null where
 * `found.score` is the whole already.
 */
export function sparseScore(workspaceId: Told, explains: boolean): SQL {
  const terms = explains ? sql`jsonb_object_agg(k.term, ${gain})` : sql`null::jsonb`;
  const isWanted = explains ? sql`true` : sql`(found.score is null or ${isScoredInPart})`;
  return sql`lateral (select sum(${gain})::float8 as score, ${terms} as terms
    from known k cross join lateral (select count, length from search_postings
      where workspace_id = ${workspaceId} and term = k.term and passage_id = found.id limit 1) as q where ${isWanted}) as sparse`;
}

/** Passages whose terms are still to be written: by Postgres's own measure, brought into BM25's range. */
function legacyMatches(workspaceId: Told, question: string): SQL {
  const asked = new Set(contentWords(question).flatMap((word) => [word, ...words(stem(word))]));
  const anyOf = [...asked].slice(0, mostLegacyTerms).join(" | ");
  return sql`select p.id, ts_rank(p.words, any_of.query, 1) * coalesce((select sum(weight) from known), 1) as score
    from search_backlog b cross join lateral (select id, words from passages where id = b.passage_id limit 1) as p,
      (select to_tsquery('english', ${anyOf}) || to_tsquery('simple', ${anyOf}) as query) as any_of
    where b.workspace_id = ${workspaceId} and p.words @@ any_of.query`;
}
