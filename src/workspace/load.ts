// What the Workspace object reads from Postgres: the workspace's settings, and what its members and keys are worth.
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { apiKeys } from "../identity/access.table.ts";
import { members, workspaces } from "../identity/identity.table.ts";
import { providerKeys } from "../identity/logins.table.ts";
import type { Database } from "../platform/database.ts";
import type { StandingSource } from "./standings.ts";
import { unchosen, type WorkspaceSettings } from "./state.ts";

/** Undefined: there is no such workspace, or no longer. */
export async function loadSettings(database: Database, workspaceId: string): Promise<WorkspaceSettings | undefined> {
  const [[row]] = await database.system("workspace.load", (db) => [
    db
      .select({ embeddingModel: workspaces.embeddingModel, settings: workspaces.settings })
      .from(workspaces)
      .where(and(eq(workspaces.id, workspaceId), isNull(workspaces.deletedAt))),
  ]);
  return row && { ...unchosen, ...row.settings, embeddingModel: row.embeddingModel };
}

export function standingSource(database: Database, workspaceId: () => string): StandingSource {
  return {
    async member(userId) {
      const [[row], keys] = await database.system("workspace.member", (db) => [
        db
          .select({ role: members.role })
          .from(members)
          .where(and(eq(members.workspaceId, workspaceId()), eq(members.userId, userId))),
        db
          .select({ provider: providerKeys.provider, sealed: providerKeys.sealed })
          .from(providerKeys)
          .where(eq(providerKeys.userId, userId)),
      ]);
      const sealedKeys = Object.fromEntries(keys.map(({ provider, sealed }) => [provider, sealed]));
      return row ? { role: row.role, sealedKeys } : null;
    },
    async key(keyId) {
      const [[row]] = await database.system("workspace.key", (db) => [
        db
          .select({
            userId: apiKeys.userId,
            hash: apiKeys.hash,
            scopes: apiKeys.scopes,
            expiresAt: apiKeys.expiresAt,
          })
          .from(apiKeys)
          .where(
            and(
              eq(apiKeys.workspaceId, workspaceId()),
              eq(apiKeys.id, keyId),
              isNull(apiKeys.revokedAt),
              or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
            ),
          ),
      ]);
      if (!row) return null;
      const { expiresAt, ...record } = row;
      return { ...record, expiresAtMs: expiresAt?.getTime() ?? null };
    },
  };
}
