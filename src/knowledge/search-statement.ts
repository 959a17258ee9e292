// The statement of a hybrid search: nearest vectors and full text over the live passages that the actor may see.
import { type SQL, sql } from "drizzle-orm";
import { exactness, mayMatch } from "./exact.ts";
import type { PassageHit } from "./source-kind.ts";
import { knownTerms, matchingPassages, sparseScore } from "./sparse.ts";
import type { Told } from "./told.ts";
import { askedAs, type Candidates, distance } from "./vector-index.ts";

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

/** A question as Postgres reads it */
export interface Asked {
  workspaceId: Told;
  model: Told;
  /** jsonb: its terms and how much each counts */
  terms: Told;
  /** text[]: least roles of the sources that may be found */
  roles: Told;
  /** Candidates by either measure */
  limit: Told<number>;
  /** Null where full text searches alone */
  vector: Told | null;
  sketch: Told | null;
}

/** How it is searched for */
export interface SearchPlan {
  nearest: Candidates["nearest"] | null;
  isEnough(limit: Told<number>): SQL;
  /** Of passage `p` and its source `s`: all that isn't a matter of rights. Null: no filter */
  within: SQL | null;
  explains: boolean;
  /** The question's text, where the workspace may have passages whose terms are still to be written */
  backlogFor: string | null;
}

/** Enough by either measure that what is good by both is among them. */
export const candidatesFor = (k: number): number => Math.max(24, Math.min(4 * k, k + 100));

/** Answers `PassageRow`s. Only for the few candidates are text, place and the other measure fetched. */
export function hybridSearch(asked: Asked, plan: SearchPlan): SQL {
  const { workspaceId, limit } = asked;
  const isFiltered = plan.within !== null;
  const visible = mayBeFound(asked, plan.within ?? sql`true`);
  const wish = { visible, mayMatch: mayMatch(isFiltered), limit, backlogFor: plan.backlogFor };
  return sql`with ${knownTerms(workspaceId, asked.terms)},
    ${exactness(workspaceId, visible, isFiltered)},
    ${matchingPassages(workspaceId, wish)},
    ${askedAs(asked.vector, asked.sketch)},
    nearest as materialized (${plan.nearest?.(visible, limit) ?? sql`select id from passages where false`}),
    found as (select id, max(score) as score, bool_or(is_near) as is_near from (
      select id, score, false as is_near from matching union all select id, null, true from nearest) as either group by id),
    scored as (select found.id, found.is_near, coalesce(sparse.score, found.score, 0)::float8 as text_rank, sparse.terms
      from found cross join ${sparseScore(workspaceId, plan.explains)}),
    best as (select id, text_rank, terms from (
      select *, row_number() over (order by text_rank desc, id) as place from scored) as placed where is_near or place <= ${limit})
    select p.*, best.text_rank, best.terms, ${plan.isEnough(limit)} as is_enough
    from best cross join lateral (
      select p.id, p.source_id, p.source_kind, p.version, p.ordinal, s.title, s.path, s.tags, p.heading, p.text, p.tokens, p.locator,
        to_json(s.updated_at) #>> '{}' as updated_at, (1 - ${distance})::float8 as similarity
      from passages p join sources s on s.id = p.source_id
        left join passage_vectors v on v.passage_id = p.id and v.model = ${asked.model}
      where p.id = best.id limit 1) as p`;
}

/** Of passage `p` and its source `s`: what this actor may see, and only as long as its version is its source's live one. */
const mayBeFound = ({ workspaceId, roles }: Asked, within: SQL): SQL =>
  sql`p.workspace_id = ${workspaceId} and s.live_version = p.version and s.deleted_at is null
    and s.min_role = any(${roles}::text[]) and ${within}`;
