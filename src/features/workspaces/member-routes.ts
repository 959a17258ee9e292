// Members of a workspace: contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { invitationRoles } from "../../identity/invitations.ts";
import { changeRole } from "./change-role.ts";
import { listMembers, memberSchema } from "./list-members.ts";
import { leaveWorkspace, removeMember } from "./remove-member.ts";
import { transferWorkspace } from "./transfer.ts";

const tags = ["Workspaces"];
const params = z.object({ id: z.uuid() });
const memberParams = z.object({ id: z.uuid(), user_id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const isPathsWorkspace = true;

const list = contract("GET /api/v1/workspaces/{id}/members", {
  tags,
  summary: "Who is in a workspace",
  isPathsWorkspace,
  request: { params, query: z.object(pageQuery) },
  responses: { 200: { description: "A page of members", content: json(pageOf(memberSchema, "MemberPage")) } },
});

const change = contract("PATCH /api/v1/workspaces/{id}/members/{user_id}", {
  tags,
  summary: "Give a member another role",
  description: "The owner changes everybody's; admins change those of members and viewers, and make no admins.",
  isPathsWorkspace,
  request: {
    params: memberParams,
    body: { required: true, content: json(z.object({ role: z.enum(invitationRoles) })) },
  },
  responses: { 204: { description: "Changed: it counts at once for all of their tokens and keys" } },
});

const remove = contract("DELETE /api/v1/workspaces/{id}/members/{user_id}", {
  tags,
  summary: "Remove a member",
  isPathsWorkspace,
  request: { params: memberParams },
  responses: { 204: { description: "Removed: their tokens and keys stop at once, their keys for good" } },
});

const leave = contract("POST /api/v1/workspaces/{id}/leave", {
  tags,
  summary: "Leave a workspace; its owner can't",
  isPathsWorkspace,
  request: { params },
  responses: { 204: { description: "Left" } },
});

const transfer = contract("POST /api/v1/workspaces/{id}/transfer", {
  tags,
  summary: "Hand a workspace over to a member; you stay as admin",
  isPathsWorkspace,
  request: { params, body: { required: true, content: json(z.object({ user_id: z.uuid() })) } },
  responses: { 204: { description: "Handed over" } },
});

export function registerMembers(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => c.json(await listMembers(c.var.services, c.var.actor, c.req.valid("query")), 200));
  app.openapi(change, async (c) => {
    const target = { userId: c.req.valid("param").user_id, role: c.req.valid("json").role };
    await changeRole(c.var.services, c.var.actor, target, c.var.trace.requestId);
    return c.body(null, 204);
  });
  app.openapi(remove, async (c) => {
    await removeMember(c.var.services, c.var.actor, c.req.valid("param").user_id, c.var.trace.requestId);
    return c.body(null, 204);
  });
  app.openapi(leave, async (c) => {
    await leaveWorkspace(c.var.services, c.var.actor, c.var.trace.requestId);
    return c.body(null, 204);
  });
  app.openapi(transfer, async (c) => {
    await transferWorkspace(c.var.services, c.var.actor, c.req.valid("json").user_id, c.var.trace.requestId);
    return c.body(null, 204);
  });
}
