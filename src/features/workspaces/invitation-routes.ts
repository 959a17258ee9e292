// Invitations: contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { invitationRoles } from "../../identity/invitations.ts";
import { roles } from "../../identity/permissions.ts";
import { accept } from "./accept.ts";
import { invitationSchema, invite, listInvitations, revokeInvitation } from "./invitation.ts";

const tags = ["Invitations"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const isPathsWorkspace = true;
const acceptKey = "POST /api/v1/invitations/accept";

const create = contract("POST /api/v1/workspaces/{id}/invitations", {
  tags,
  summary: "Invite somebody",
  description:
    "The token is told this once; hand it over. Admins invite members and viewers, the owner admins as well.",
  isPathsWorkspace,
  request: {
    params,
    body: {
      required: true,
      content: json(
        z.object({
          role: z.enum(invitationRoles),
          email: z
            .email()
            .max(254)
            .toLowerCase()
            .optional()
            .openapi({ description: "Only the user with this address may accept it" }),
        }),
      ),
    },
  },
  responses: {
    201: {
      description: "The invitation",
      content: json(
        z
          .object({ ...invitationSchema.shape, token: z.string(), accept: z.literal(acceptKey) })
          .openapi("NewInvitation"),
      ),
    },
  },
});

const list = contract("GET /api/v1/workspaces/{id}/invitations", {
  tags,
  summary: "Invitations that are open",
  isPathsWorkspace,
  request: { params, query: z.object(pageQuery) },
  responses: {
    200: { description: "A page of invitations", content: json(pageOf(invitationSchema, "InvitationPage")) },
  },
});

const revoke = contract("DELETE /api/v1/workspaces/{id}/invitations/{invitation_id}", {
  tags,
  summary: "Revoke an invitation",
  isPathsWorkspace,
  request: { params: z.object({ id: z.uuid(), invitation_id: z.uuid() }) },
  responses: { 204: { description: "Revoked" } },
});

const accepting = contract(acceptKey, {
  tags,
  summary: "Accept an invitation",
  request: { body: { required: true, content: json(z.object({ token: z.string().min(1).max(200) })) } },
  responses: {
    200: {
      description: "Where you are a member now",
      content: json(z.object({ workspace_id: z.string(), role: z.enum(roles) })),
    },
  },
});

export function registerInvitations(app: OpenAPIHono<AppEnv>): void {
  app.openapi(create, async (c) => {
    const made = await invite(c.var.services, c.var.actor, c.req.valid("json"), c.var.trace.requestId);
    return c.json({ ...made, accept: acceptKey }, 201);
  });
  app.openapi(list, async (c) => c.json(await listInvitations(c.var.services, c.var.actor, c.req.valid("query")), 200));
  app.openapi(revoke, async (c) => {
    const { invitation_id: id } = c.req.valid("param");
    await revokeInvitation(c.var.services, c.var.actor, id, c.var.trace.requestId);
    return c.body(null, 204);
  });
  app.openapi(accepting, async (c) => {
    const { services, account, trace } = c.var;
    const { workspaceId, role } = await accept(services, account, c.req.valid("json").token, trace.requestId);
    return c.json({ workspace_id: workspaceId, role }, 200);
  });
}
