// What an item was at each of its versions.
import { and, eq } from "drizzle-orm";
import { type ListWish, sortedList } from "../../http/sorted-list.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Database } from "../../platform/database.ts";
import { notFound } from "../../platform/failure.ts";
import { categoryOf } from "./category.ts";
import type { ItemFields } from "./item.ts";
import { knowledgeVersions } from "./items.table.ts";
import { foundOr404, readableItem } from "./readable.ts";

const table = knowledgeVersions;
export type Version = typeof table.$inferSelect;

export const versionList = sortedList({ number: table.number }, table.itemId);

export async function listVersions(database: Database, actor: PersonActor, id: string, wish: ListWish<"number">) {
  const { value: sortValue, after, orderBy, page } = versionList.under(wish);
  const [items, rows] = await database.forWorkspace(actor, (db) => [
    readableItem(db, actor, id),
    db
      .select({ version: table, sortValue })
      .from(table)
      .where(and(eq(table.itemId, id), after))
      .orderBy(...orderBy)
      .limit(wish.limit + 1),
  ]);
  foundOr404(items);
  const { items: shown, next_cursor } = page(rows, ({ version }) => version.itemId);
  return { items: shown.map(({ version }) => headOf(version)), next_cursor };
}

export async function getVersion(
  database: Database,
  actor: PersonActor,
  { id, n }: { id: string; n: number },
): Promise<Version> {
  const [items, [version]] = await database.forWorkspace(actor, (db) => [
    readableItem(db, actor, id),
    db
      .select()
      .from(table)
      .where(and(eq(table.itemId, id), eq(table.number, n))),
  ]);
  foundOr404(items);
  if (!version) throw notFound("version");
  return version;
}

const headOf = ({ number, title, path, tags, state, createdBy, createdAt }: Version) => ({
  number,
  title,
  category: categoryOf(path),
  tags,
  state,
  created_by: createdBy,
  created_at: createdAt.toISOString(),
});

export const toVersion = (version: Version) => ({
  ...headOf(version),
  text: version.text,
  sources: version.references,
});

/** What is written again where a version is brought back: all that makes a version, and neither state nor rights. */
export const fieldsOf = ({ title, text, path, tags, references }: Version): Partial<ItemFields> => ({
  title,
  text,
  category: categoryOf(path),
  tags,
  sources: references,
});
