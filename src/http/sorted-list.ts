// Lists that callers may have sorted by one of several columns, up or down: the keys, the order, the place of a cursor and the page,
// from one table of columns.
import { z } from "@hono/zod-openapi";
import { and, asc, type Column, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { instantText } from "./by-time.ts";
import { cutPage, decodeCursor, foreignCursor, type PageStart } from "./page.ts";

/** `-` in front sorts downward. */
export type SortKey<F extends string> = F | `-${F}`;

export interface ListWish<F extends string> {
  limit: number;
  cursor?: string | undefined;
  sort: SortKey<F>;
}

export interface SortedList<F extends string> {
  keys: readonly [SortKey<F>, ...SortKey<F>[]];
  under(wish: ListWish<F>): Sorting;
}

/** What one page's statement needs */
export interface Sorting {
  /** To be selected as `sortValue` */
  value: SQL<string>;
  /** To be among the conditions; undefined on the first page */
  after: SQL | undefined;
  orderBy: [SQL, SQL];
  /** Of rows fetched with one more than the limit */
  page<T extends { sortValue: string }>(
    rows: readonly T[],
    idOf: (row: T) => string,
  ): { items: T[]; next_cursor: string | null };
}

/** The columns by the names that callers use; the id tells rows apart that have the same value. */
export function sortedList<const F extends string>(columns: Readonly<Record<F, Column>>, id: Column): SortedList<F> {
  // Object.keys forgets the keys' type; a list without a column to sort by makes no sense.
  const fields = Object.keys(columns) as [F, ...F[]];
  const [first, ...rest] = fields.flatMap((field): SortKey<F>[] => [`-${field}`, field]);
  if (first === undefined) throw new Error("A sorted list needs a column");
  return {
    keys: [first, ...rest],
    under({ limit, cursor, sort }) {
      const isDownward = sort.startsWith("-");
      // A sort key is a column's name, with or without a minus.
      const column = columns[sort.replace(/^-/, "") as F];
      const order = isDownward ? desc : asc;
      return {
        value: textOf(column),
        after: beyond(column, id, isDownward ? lt : gt, startOf(column, sort, cursor)),
        orderBy: [order(column), order(id)],
        page: (rows, idOf) => cutPage(rows, limit, sort, (row) => ({ value: row.sortValue, id: idOf(row) })),
      };
    },
  };
}

const textOf = (column: Column): SQL<string> =>
  column.getSQLType() === "timestamp with time zone" ? instantText(column) : sql<string>`${column}::text`;

const wellFormed: Readonly<Record<string, z.ZodType>> = {
  date: z.iso.date(),
  integer: z.string().regex(/^-?\d{1,9}$/),
  "double precision": z.string().regex(/^-?\d{1,9}(?:\.\d{1,17})?$/),
};

/** Postgres reads the value of a cursor that a caller has made up himself, too. */
function startOf(column: Column, sort: string, cursor: string | undefined): PageStart | undefined {
  const start = decodeCursor(sort, cursor);
  if (start && wellFormed[column.getSQLType()]?.safeParse(start.value).success === false) throw foreignCursor();
  return start;
}

function beyond(column: Column, id: Column, compare: typeof lt, start: PageStart | undefined): SQL | undefined {
  if (!start) return undefined;
  const value = sql`${start.value}::${sql.raw(column.getSQLType())}`;
  return or(compare(column, value), and(eq(column, value), compare(id, start.id)));
}
