// Leaves every answer that was kept for this workspace behind. What lies in KV and in memory is never found again and
// leaves with its time; questions' embeddings stay, since nothing but their text decides them.
import { auditRow } from "../../audit/record.ts";
import { forgetAnswers } from "../../cache/semantic.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";

export async function clearCache(
  { database, workspaces }: Pick<Services, "database" | "workspaces">,
  actor: Actor,
  requestId: string,
): Promise<void> {
  const { workspaceId } = actor;
  await workspaces.raiseCacheEpoch(workspaceId);
  try {
    await database.forWorkspace(actor, (db) => [
      forgetAnswers(db, workspaceId),
      auditRow(db, actor, { action: "cache.clear", entityKind: "workspace", entityId: workspaceId, requestId }),
    ]);
  } finally {
    // What was kept between the first time and the commit is left behind too.
    await workspaces.raiseCacheEpoch(workspaceId);
  }
}
