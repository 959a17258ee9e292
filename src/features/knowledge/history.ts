// An item's history: each version of its source as it was, written in the batch that made it.
import { type SQL, sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";

/** A change that makes no new version finds its row there already. */
export const keepHistory = (db: Builder, { userId }: PersonActor, id: string, when: SQL) =>
  db.execute(sql`
    insert into knowledge_versions (item_id, number, workspace_id, title, text, path, tags, source_refs, state, created_by)
    select s.id, s.version, s.workspace_id, s.title, k.text, s.path, s.tags, k.source_refs, k.state, ${userId}
    from sources s join knowledge_items k on k.id = s.id where s.id = ${id}::uuid and ${when}
    on conflict (item_id, number) do nothing`);
