// A workspace as callers see it, and which rows these are.
import { z } from "@hono/zod-openapi";
import { and, eq, isNull } from "drizzle-orm";
import { workspaces } from "../../identity/identity.table.ts";
import { type Role, roles } from "../../identity/permissions.ts";

export const nameMaxChars = 100;

export const workspaceSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    role: z.enum(roles).openapi({ description: "Yours" }),
    created_at: z.string(),
  })
  .openapi("Workspace");

export const workspaceColumns = {
  id: workspaces.id,
  slug: workspaces.slug,
  name: workspaces.name,
  createdAt: workspaces.createdAt,
};

interface WorkspaceRow {
  id: string;
  slug: string;
  name: string;
  createdAt: Date;
}

export const toWorkspace = ({ id, slug, name, createdAt }: WorkspaceRow, role: Role) => ({
  id,
  slug,
  name,
  role,
  created_at: createdAt.toISOString(),
});
export type WireWorkspace = ReturnType<typeof toWorkspace>;

export const liveWorkspace = (id: string) => and(eq(workspaces.id, id), isNull(workspaces.deletedAt));
