// What there is of a written source for whom it is about: which messages stand on it or on what belongs to it, and what was done with it.
import { type SQL, sql } from "drizzle-orm";
import type { Builder } from "../../platform/database.ts";
import type { Holding } from "./kind.ts";

/** This source, and what belongs to it */
const ids = (id: string, holds: Holding | undefined): SQL =>
  sql`select ${id}::uuid as id ${holds ? sql`union all select ${holds.table.id} from ${holds.table} where ${holds.holderId} = ${id}` : sql``}`;

export interface CitedIn extends Record<string, unknown> {
  source_id: string;
  session_id: string;
  message_id: string;
  user_id: string;
}

export const citedIn = (db: Builder, id: string, holds: Holding | undefined) =>
  db.execute<CitedIn>(sql`
    select source_id, session_id, message_id, user_id from session_sources
    where source_id in (${ids(id, holds)})
      and exists (select from sessions s where s.id = session_id and s.deleted_at is null) order by session_id, message_id, source_id`);

export interface DoneWith extends Record<string, unknown> {
  id: string;
  action: string;
  entity_kind: string;
  entity_id: string;
  actor_kind: string;
  actor_id: string;
  request_id: string;
  created_at: string;
}

export const doneWith = (db: Builder, id: string, holds: Holding | undefined) =>
  db.execute<DoneWith>(sql`
    select id, action, entity_kind, entity_id, actor_kind, actor_id, request_id, to_json(created_at) #>> '{}' as created_at
    from audit_events where entity_id in (select id::text from (${ids(id, holds)}) as ids) order by seq`);
