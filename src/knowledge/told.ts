// What the parts of a search's statement are told.
import type { SQL } from "drizzle-orm";

/** A value, bound to the statement, or an expression: in the function that keeps it planned, the name of an argument. */
export type Told<T = string> = T | SQL;
