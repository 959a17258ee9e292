// The search of everything, over knowledge items alone; and for those who write, among items that don't answer.
import { and, eq, sql } from "drizzle-orm";
import type { AskingDeps } from "../../http/asking.ts";
import { type SearchInput, searchKnowledge } from "../../http/searching/search.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { termsOfWord } from "../../knowledge/terms.ts";
import { Failure } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { clip, contentWords, likePattern } from "../../platform/text.ts";
import { categoryOf, isInCategory, pathOf } from "./category.ts";
import { knowledgeItems } from "./items.table.ts";
import { readableItems } from "./readable.ts";
import { type ReviewState, readableStates } from "./review.ts";

export interface ItemSearch extends SearchInput {
  category?: string | undefined;
  tags?: string[] | undefined;
  state: ReviewState;
}

const excerptChars = 500;
const wordsMax = 24;

/** What is published is found by its passages. */
export function searchPublished(deps: AskingDeps, { category, tags, state: _, ...input }: ItemSearch) {
  const filter = {
    sourceKinds: ["knowledge"],
    ...(tags ? { tags } : {}),
    ...(category === undefined ? {} : { path: pathOf(category) }),
  };
  return searchKnowledge(deps, { ...input, filter });
}

/** What isn't has no passages: it is found by how many of the words stand in it. */
export async function searchUnpublished(deps: AskingDeps, { query, k, category, tags, state }: ItemSearch) {
  const limit = deps.config.searchQueryMaxChars;
  if (query.length > limit) throw new Failure({ tag: "too_large", field: "query", limit, unit: "characters" });
  const { actor } = await deps.confirmed();
  if (!readableStates(actor).includes(state)) throw new Failure({ tag: "forbidden", permission: "docs:write" });
  const call = { endpointClass: "other" as const, isQuestion: false, worstNanoUsd: 0, leastNanoUsd: 0 };
  const { statuses } = await deps.limits.admit(actor, { id: newId(), ...call });
  const beginnings = [...new Set(contentWords(query).flatMap(termsOfWord))].slice(0, wordsMax);
  const found = sql<number>`(select count(*) from unnest(${sql.param(beginnings.map(likePattern))}::text[]) as word (pattern)
    where ${sources.title} ilike word.pattern or ${knowledgeItems.text} ilike word.pattern)::int`;
  const [rows] = await deps.database.forWorkspace(actor, (db) => [
    db
      .select({ source: sources, text: knowledgeItems.text, found })
      .from(sources)
      .innerJoin(knowledgeItems, eq(knowledgeItems.id, sources.id))
      .where(
        and(
          readableItems(actor),
          eq(knowledgeItems.state, state),
          category === undefined ? undefined : isInCategory(category),
          tags && sql`${sources.tags} @> ${sql.param(tags)}::text[]`,
          sql`${found} > 0`,
        ),
      )
      .orderBy(sql`${found} desc`, sources.id)
      .limit(k),
  ]);
  const results = rows.map(({ source, text, found: words }) => ({
    item_id: source.id,
    title: source.title,
    category: categoryOf(source.path),
    tags: source.tags,
    text: clip(text, excerptChars),
    score: words / beginnings.length,
  }));
  return { results, statuses };
}
