// Kinds of columns that drizzle doesn't know by itself.
import { customType } from "drizzle-orm/pg-core";

/** Compared byte by byte: faster than any language's order, a beginning is a range of it, and leakproof under row-level security. */
export const byteText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
