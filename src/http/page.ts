// Lists: pages by cursor, a limit with bounds, a sort key with its direction. One convention for all of them.
import { z } from "@hono/zod-openapi";
import { invalid } from "../platform/failure.ts";

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20).openapi({ description: "Items a page" }),
  cursor: z.string().max(4_096).optional().openapi({ description: "`next_cursor` of the page before" }),
};

export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z.object({ items: z.array(item), next_cursor: z.string().nullable() }).openapi(name);
}

const cursorSchema = z.tuple([z.string(), z.string(), z.uuid()]);

/** Where the next page begins: after the row with this sort value and id, under this sort. */
export interface PageStart {
  value: string;
  id: string;
}

export function encodeCursor(sort: string, start: PageStart): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, start.value, start.id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/={1,2}$/, "");
}

export function decodeCursor(sort: string, cursor: string | undefined): PageStart | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(parseQuietly(cursor));
  if (!parsed.success) throw foreignCursor();
  const [cursorSort, value, id] = parsed.data;
  if (cursorSort !== sort) throw invalid("cursor", "belongs to another sort order");
  if (!isValueOf(sort, value)) throw foreignCursor();
  return { value, id };
}

export const foreignCursor = () => invalid("cursor", "isn't one that a page of this list ended with");
const instant = z.iso.datetime();

/** Whoever makes a cursor himself gets no further with it than with one of ours: Postgres could read it, and no error comes of it. */
function isValueOf(sort: string, value: string): boolean {
  if (sort.endsWith("_at")) return instant.safeParse(value).success && value >= "2000" && value < "9999";
  return /(?:version|ordinal)$/.test(sort) ? /^\d{1,9}$/.test(value) : !value.includes("\u0000");
}

function parseQuietly(cursor: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** A page of rows fetched with one row more than the limit, which tells whether there is a next one. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  sort: string,
  startAfter: (row: T) => PageStart,
): { items: T[]; next_cursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: rows.length > limit && last ? encodeCursor(sort, startAfter(last)) : null };
}
