// What is compared one by one, because it is little: an index over all workspaces might give up before it has met enough of it.
import { type SQL, sql } from "drizzle-orm";
import type { Told } from "./told.ts";
import { livePassages } from "./vector-index.ts";

/** Passages of a workspace that are compared by their sketches, all of them, in some hundredths of a second. */
export const exactUpTo = 20_000;
/** So many of the nearest by sketches, and so many more of each hundred passages, hold 99 of 100 of the ten nearest by their vectors. */
const compared = { least: 200, perHundred: 3 };
/** Passages that a filter may leave for them to be told by their ids */
export const littleUpTo = 1_000;

/** In a statement that has `exactness` */
export const isExact = sql`(select yes from exactly)`;

/**
 * CTE `exactly`, and where a filter narrows the search, `little`: what `visible` (a condition on passage `p` and source `s`) lets
 * through, looked at no further than it takes to know whether that is little.
 */
export function exactness(workspaceId: Told, visible: SQL, isFiltered: boolean): SQL {
  const small = smallness(workspaceId);
  if (!isFiltered) return sql`exactly as materialized (${small})`;
  return sql`little as materialized (select p.id from ${livePassages} where ${visible} limit ${littleUpTo + 1}),
    narrowly as materialized (select count(*) <= ${littleUpTo} as yes from little),
    exactly as materialized (select (select yes from narrowly) or yes as yes, compared, wholly from (${small}) as small)`;
}

/** One row: whether sketches choose in this workspace, how many of its vectors, and whether those are all. */
const smallness = (workspaceId: Told) => sql`
  select passages <= ${exactUpTo} and not exists (select from search_backlog where workspace_id = ${workspaceId}) as yes,
    compared, passages <= compared as wholly
  from (select passages, ${compared.least} + ${compared.perHundred} * passages / 100 as compared
    from (select coalesce(max(passages), 0) as passages from search_totals where workspace_id = ${workspaceId}) as counted) as total`;

/** Orders as cosine does, since all vectors have length 1, for a third of the work. No index serves it. */
const far = sql`v.embedding <#> (select vector from asked)`;

/**
 * A select of the nearest ids where there is little to compare, and of nothing elsewhere. Of a whole workspace sketches choose what is
 * compared, unless that meets too little that is visible.
 */
export function comparedOneByOne({ workspaceId, model, isFiltered }: Compared, visible: SQL, limit: Told<number>): SQL {
  const isWhole = isFiltered ? sql`${isExact} and not (select yes from narrowly)` : isExact;
  const whole = nearestBySketches({ workspaceId, model }, isWhole, visible, limit);
  if (!isFiltered) return whole;
  const few = sql`(select l.id from little l join passage_vectors v on v.passage_id = l.id
    and v.workspace_id = ${workspaceId} and v.model = ${model} where (select yes from narrowly) order by ${far} limit ${limit})`;
  return sql`${whole} union all ${few}`;
}

function nearestBySketches(ofModel: OfModel, isAsked: SQL, visible: SQL, limit: Told<number>): SQL {
  const { workspaceId, model } = ofModel;
  const all = sql`v.workspace_id = ${workspaceId} and v.model = ${model} and ${isAsked} and (select yes from too_few)`;
  return sql`(with close as materialized (${chosenBySketches(ofModel, isAsked, visible, limit)}),
    too_few as materialized (select ${isTooFew(limit)} as yes from close)
    select id from close where not (select yes from too_few) union all ${nearestOfAll(all, visible, limit)})`;
}

/** Ids with their places among those compared. What is visible is asked for the nearest alone. `array` keeps the order in which rows lie: it is read at once. */
export function chosenBySketches(
  { workspaceId, model }: OfModel,
  isAsked: SQL,
  visible: SQL,
  limit: Told<number>,
): SQL {
  const sketches = sql`select k.id from vector_sketches k where k.workspace_id = ${workspaceId} and k.model = ${model} and ${isAsked}`;
  const chosen = sql`select v.passage_id as id, ${far} as far, row_number() over (order by ${far}) as place from passage_vectors v
    where v.id = any(array((${sketches} order by k.sketch <~> (select sketch from asked) limit (select compared from exactly))
      union all ${sketches} and k.sketch is null)) order by far`;
  return sql`select m.id, m.place from (${chosen}) as m
    cross join lateral (select from ${livePassages} where p.id = m.id and ${visible} limit 1) as seen
    order by m.far limit ${limit}`;
}

/** Of rows of `chosenBySketches`, all together: rights have hidden so much that nearer ones may not have been compared. */
export const isTooFew = (limit: Told<number>): SQL =>
  sql`(not (select wholly from exactly) and (count(*) < ${limit}::int or max(place) > 2 * ${limit}::int))`;

/** Every row `v` of `passage_vectors` that is `compared` is: the nearest ids, by no index. In a statement that has `askedVector`. */
export const nearestOfAll = (compared: SQL, visible: SQL, limit: Told<number>): SQL => sql`(select m.id from (
      select v.passage_id as id, ${far} as far from passage_vectors v where ${compared} order by far) as m
    cross join lateral (select from ${livePassages} where p.id = m.id and ${visible} limit 1) as seen
    order by m.far limit ${limit})`;

export interface OfModel {
  workspaceId: Told;
  model: Told;
}

interface Compared extends OfModel {
  isFiltered: boolean;
}

/** Of a row `q` of the inverted index: nothing that a narrow filter keeps out, of which there may be very much. */
export const mayMatch = (isFiltered: boolean): SQL =>
  isFiltered ? sql`(not (select yes from narrowly) or q.passage_id in (select id from little))` : sql`true`;
