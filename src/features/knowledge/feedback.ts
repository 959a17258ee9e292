// What a reader thinks of an item: once each; whoever thinks again replaces it.
import { sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Database } from "../../platform/database.ts";
import { foundOr404, readableItem } from "./readable.ts";

export interface Feedback {
  id: string;
  helpful: boolean;
  comment: string | null;
}

export async function giveFeedback(
  database: Database,
  actor: PersonActor,
  { id, helpful, comment }: Feedback,
  requestId: string,
): Promise<void> {
  const { workspaceId, userId } = actor;
  const [items] = await database.forWorkspace(actor, (db) => [
    readableItem(db, actor, id),
    db.execute(sql`
      insert into knowledge_feedback (item_id, user_id, workspace_id, is_helpful, comment)
      select id, ${userId}::uuid, ${workspaceId}::uuid, ${helpful}, ${comment} from (${readableItem(db, actor, id)}) as item
      on conflict (item_id, user_id) do update
        set is_helpful = excluded.is_helpful, comment = excluded.comment, updated_at = now()`),
    auditRow(
      db,
      actor,
      { action: "source.feedback", entityKind: "knowledge", entityId: id, requestId },
      sql`exists (${readableItem(db, actor, id)})`,
    ),
  ]);
  foundOr404(items);
}
