// Lists in the order of time: instants to the microsecond, as Postgres keeps them; a JavaScript date would lose what tells two
// rows apart.
import { type Column, type SQL, sql } from "drizzle-orm";
import type { PageStart } from "./page.ts";

export const instantText = (column: Column | SQL): SQL<string> =>
  sql<string>`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const laterThan = (column: Column, id: Column, start: PageStart): SQL =>
  sql`(${column}, ${id}) > (${start.value}::timestamptz, ${start.id}::uuid)`;
