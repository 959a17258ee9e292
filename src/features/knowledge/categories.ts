// The categories that somebody may see, with how many items he may read in each.
import { eq, sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { Builder } from "../../platform/database.ts";
import { categoryOf } from "./category.ts";
import { knowledgeItems } from "./items.table.ts";
import { readableItems } from "./readable.ts";

const categoriesMax = 500;

export const categoryRows = (db: Builder, actor: PersonActor) =>
  db
    .select({
      path: sources.path,
      items: sql<number>`count(*)::int`,
      published: sql<number>`(count(*) filter (where ${knowledgeItems.state} = 'published'))::int`,
    })
    .from(sources)
    .innerJoin(knowledgeItems, eq(knowledgeItems.id, sources.id))
    .where(readableItems(actor))
    .groupBy(sources.path)
    .orderBy(sql`${sources.path} nulls last`)
    .limit(categoriesMax);

export const toCategory = ({ path, items, published }: Awaited<ReturnType<typeof categoryRows>>[number]) => ({
  category: categoryOf(path),
  items,
  published,
});
