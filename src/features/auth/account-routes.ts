// One's own account: who one is, and what of it can be changed.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { addressOf } from "../../http/limits.ts";
import { tellingFailures } from "../../http/security-events.ts";
import { permissions, roles } from "../../identity/permissions.ts";
import { changeMe, changePassword } from "./change-me.ts";
import { body, emailField, json, nameField, newPasswordField, passwordField } from "./fields.ts";
import { readMe } from "./me.ts";

const tags = ["Auth"];
const meSchema = z
  .object({
    user: z.object({ id: z.uuid(), email: z.string().nullable(), name: z.string() }),
    workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(roles) })),
    caller: z.object({
      kind: z.enum(["user", "api_key", "oauth_client"]),
      workspace_id: z.uuid().nullable(),
      permissions: z.array(z.enum(permissions)),
    }),
  })
  .openapi("Me");
const answer = { description: "The account, and what the caller may do", content: json(meSchema) };

const me = contract("GET /api/v1/auth/me", {
  tags,
  summary: "Who am I",
  description:
    "`caller` tells of the workspace that `X-Workspace-Id` names, else the token; null: not one of the user's own.",
  responses: { 200: answer },
});

const change = contract("PATCH /api/v1/auth/me", {
  tags,
  summary: "Change name or e-mail address",
  description: "The address changes only with the current password.",
  request: {
    body: body(
      z
        .object({
          name: nameField.optional(),
          email: emailField.optional(),
          current_password: passwordField.optional(),
        })
        .refine(({ name, email }) => name !== undefined || email !== undefined, {
          path: ["name"],
          message: "or email is needed",
        }),
    ),
  },
  responses: { 200: answer },
});

const password = contract("POST /api/v1/auth/password", {
  tags,
  summary: "Change the password",
  description: "Ends every other login.",
  request: { body: body(z.object({ current_password: passwordField, new_password: newPasswordField })) },
  responses: { 204: { description: "Changed" } },
});

export function registerAccount(app: OpenAPIHono<AppEnv>): void {
  app.openapi(me, async (c) => c.json(await answerOf(c), 200));

  app.openapi(change, async (c) => {
    const { name, email, current_password: currentPassword } = c.req.valid("json");
    const { services, account } = c.var;
    const changing = changeMe(services, account, originOf(c), { name, email, currentPassword });
    await tellingFailures(c, { userId: account.userId }, changing);
    return c.json(await answerOf(c), 200);
  });

  app.openapi(password, async (c) => {
    const { current_password: currentPassword, new_password: newPassword } = c.req.valid("json");
    const { services, account } = c.var;
    const changing = changePassword(services, account, originOf(c), { currentPassword, newPassword });
    await tellingFailures(c, { userId: account.userId }, changing);
    return c.body(null, 204);
  });
}

const originOf = (c: AppContext) => ({ address: addressOf(c), requestId: c.var.trace.requestId });

async function answerOf(c: AppContext) {
  const confirmed = await c.var.confirming;
  const named = c.req.header("X-Workspace-Id");
  const account = named === undefined ? c.var.account : { ...c.var.account, workspaceId: named };
  return readMe(c.var.services, account, confirmed?.actor);
}
