// When an API key was used last, for its owner to see which ones nobody needs: to the minute, and never in a request's way.
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { apiKeys } from "./access.table.ts";
import type { PersonActor } from "./actor.ts";

export interface KeyUses {
  /** At most one write a minute for each key; whoever isn't a key leaves no trace. */
  note(actor: PersonActor): Promise<void>;
}

const notedMs = 60_000;
const notedMax = 1_000;

export function keyUses(database: Database, now: () => Date): KeyUses {
  const notedUntilMs = new Map<string, number>();
  return {
    async note({ kind, id, workspaceId }) {
      const usedAt = now();
      if (kind !== "api_key" || (notedUntilMs.get(id) ?? 0) > usedAt.getTime()) return;
      if (notedUntilMs.size >= notedMax) notedUntilMs.clear();
      notedUntilMs.set(id, usedAt.getTime() + notedMs);
      await database.forWorkspace({ workspaceId }, (db) => [
        db
          .update(apiKeys)
          .set({ lastUsedAt: usedAt })
          .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, usedAt)))),
      ]);
    },
  };
}
