// The numbers of an item's sketch as rows, kept in the batch that changes its text.
import { type SQL, sql } from "drizzle-orm";
import type { Builder } from "../../platform/database.ts";

export const keepSketch = (db: Builder, id: string, when: SQL) => [
  db.execute(sql`delete from knowledge_sketches where item_id = ${id}::uuid and ${when}`),
  db.execute(sql`
    insert into knowledge_sketches (workspace_id, number, item_id)
    select workspace_id, unnest(sketch), id from knowledge_items where id = ${id}::uuid and ${when}`),
];
