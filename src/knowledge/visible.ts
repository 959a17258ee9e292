// Which sources of a kind somebody may see at all.
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "../identity/actor.ts";
import { rolesVisibleTo } from "../identity/permissions.ts";
import { sources } from "./knowledge.table.ts";

/** Deleted ones among them. */
export const visibleSources = (actor: Actor, kind: string): SQL | undefined =>
  and(
    eq(sources.workspaceId, actor.workspaceId),
    eq(sources.kind, kind),
    inArray(sources.minRole, [...rolesVisibleTo(actor.role)]),
  );
