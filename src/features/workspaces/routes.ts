// Workspaces: contracts and thin adapters. Members, invitations and settings have files of their own.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { deleteWorkspace, getWorkspace, renameWorkspace } from "./change.ts";
import { createWorkspace } from "./create.ts";
import { registerInvitations } from "./invitation-routes.ts";
import { listWorkspaces } from "./list.ts";
import { registerMembers } from "./member-routes.ts";
import { registerSettings } from "./setting-routes.ts";
import { nameMaxChars, workspaceSchema } from "./workspace.ts";

const tags = ["Workspaces"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const naming = { required: true, content: json(z.object({ name: textField(nameMaxChars) })) };
const one = { description: "The workspace", content: json(workspaceSchema) };
const isPathsWorkspace = true;

const create = contract("POST /api/v1/workspaces", {
  tags,
  summary: "Make a workspace; you own it",
  request: { body: naming },
  responses: { 201: one },
});

const list = contract("GET /api/v1/workspaces", {
  tags,
  summary: "The workspaces that you are in",
  description: "With your role in each. An API key or an OAuth client is shown its own alone.",
  request: { query: z.object(pageQuery) },
  responses: { 200: { description: "A page of workspaces", content: json(pageOf(workspaceSchema, "WorkspacePage")) } },
});

const get = contract("GET /api/v1/workspaces/{id}", {
  tags,
  summary: "A workspace",
  isPathsWorkspace,
  request: { params },
  responses: { 200: one },
});

const rename = contract("PATCH /api/v1/workspaces/{id}", {
  tags,
  summary: "Rename a workspace; its slug stays",
  isPathsWorkspace,
  request: { params, body: naming },
  responses: { 200: one },
});

const remove = contract("DELETE /api/v1/workspaces/{id}", {
  tags,
  summary: "Delete a workspace; every token and key stops there at once",
  isPathsWorkspace,
  request: { params },
  responses: { 204: { description: "Deleted" } },
});

export function registerWorkspaces(app: OpenAPIHono<AppEnv>): void {
  app.openapi(create, async (c) => {
    const { services, account, trace } = c.var;
    return c.json(await createWorkspace(services, account, c.req.valid("json").name, trace.requestId), 201);
  });
  app.openapi(list, async (c) =>
    c.json(await listWorkspaces(c.var.services, c.var.account, c.req.valid("query")), 200),
  );
  app.openapi(get, async (c) => c.json(await getWorkspace(c.var.services, c.var.actor), 200));
  app.openapi(rename, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(await renameWorkspace(services, actor, c.req.valid("json").name, trace.requestId), 200);
  });
  app.openapi(remove, async (c) => {
    await deleteWorkspace(c.var.services, c.var.actor, c.var.trace.requestId);
    return c.body(null, 204);
  });
  registerMembers(app);
  registerInvitations(app);
  registerSettings(app);
}
