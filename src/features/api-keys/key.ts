// An API key as its owner sees it, and which keys somebody may see: their own; with `keys:manage` all of the workspace's.
import { z } from "@hono/zod-openapi";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { apiKeys } from "../../identity/access.table.ts";
import type { Actor, PersonActor } from "../../identity/actor.ts";
import { scopeNames } from "../../identity/permissions.ts";
import type { Builder } from "../../platform/database.ts";
import { Failure } from "../../platform/failure.ts";

/** Live ones, of one user in one workspace */
export const liveKeysMax = 50;

export type ApiKeyRow = typeof apiKeys.$inferSelect;

const instant = z.iso.datetime().nullable();
export const apiKeyFields = {
  id: z.uuid(),
  name: z.string(),
  display: z.string().openapi({ description: "Its last characters, to know it by" }),
  scopes: z.array(z.enum(scopeNames)),
  user_id: z.uuid().openapi({ description: "Whose it is: it does what this user may do, as far as its scopes reach" }),
  created_at: z.iso.datetime(),
  expires_at: instant.openapi({ description: "Null: never" }),
  last_used_at: instant.openapi({ description: "To the minute" }),
  revoked_at: instant,
};
export const apiKeySchema = z.object(apiKeyFields).openapi("ApiKey");

export const toApiKey = (row: ApiKeyRow): z.infer<typeof apiKeySchema> => ({
  id: row.id,
  name: row.name,
  display: row.display,
  scopes: row.scopes,
  user_id: row.userId,
  created_at: row.createdAt.toISOString(),
  expires_at: row.expiresAt?.toISOString() ?? null,
  last_used_at: row.lastUsedAt?.toISOString() ?? null,
  revoked_at: row.revokedAt?.toISOString() ?? null,
});

export const visibleTo = (actor: PersonActor): SQL | undefined =>
  actor.permissions.has("keys:manage") ? eq(apiKeys.workspaceId, actor.workspaceId) : ownedBy(actor);

export const ownedBy = ({ workspaceId, userId }: PersonActor): SQL | undefined =>
  and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.userId, userId));

export const isLive = sql`${apiKeys.revokedAt} is null and (${apiKeys.expiresAt} is null or ${apiKeys.expiresAt} > now())`;

/** Ahead of whatever counts a user's keys before it adds one: what adds at the same time waits. */
export const lockKeysOf = (db: Builder, { workspaceId, userId }: PersonActor) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`api-keys ${workspaceId} ${userId}`}, 0))`);

export const liveCount = (actor: PersonActor): SQL =>
  sql`(select count(*) from ${apiKeys} where ${ownedBy(actor)} and ${isLive})`;

export const keyIsThere = (db: Builder, { workspaceId }: Actor, id: string): SQL =>
  sql`exists (${db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id)))})`;

export const tooManyKeys = () =>
  new Failure({ tag: "conflict", problem: `a user has at most ${liveKeysMax} live keys in a workspace: revoke one` });
