// Coming in and going out: register, log in, refresh, log out.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { addressOf } from "../../http/limits.ts";
import { tellingFailures } from "../../http/security-events.ts";
import { userByPassword } from "../../identity/login-check.ts";
import { beginLogin } from "./begin-login.ts";
import { body, emailField, json, nameField, newPasswordField, passwordField, sessionSchema } from "./fields.ts";
import { logOut } from "./log-out.ts";
import { refresh } from "./refresh.ts";
import { register } from "./register.ts";

const tags = ["Auth"];
const session = { description: "Tokens, and who and where one is by them", content: json(sessionSchema) };
const workspaceId = z.uuid().optional().openapi({ description: "Without it the workspace that was joined first" });

const registering = contract("POST /api/v1/auth/register", {
  tags,
  summary: "Register",
  description:
    "With a workspace of one's own, or in the one that `invitation` leads to. The operator's settings say who may.",
  request: {
    body: body(
      z.object({
        email: emailField,
        password: newPasswordField,
        name: nameField,
        workspace_name: nameField.optional(),
        invitation: z.string().min(1).max(200).optional(),
      }),
    ),
  },
  responses: { 201: session },
});

const loggingIn = contract("POST /api/v1/auth/login", {
  tags,
  summary: "Log in",
  description: "Failed attempts are limited for each account and each address.",
  request: { body: body(z.object({ email: emailField, password: passwordField, workspace_id: workspaceId })) },
  responses: { 200: session },
});

const refreshing = contract("POST /api/v1/auth/refresh", {
  tags,
  summary: "Exchange a refresh token",
  description: "Each is good for one exchange. One that is shown again later ends the login that it comes from.",
  request: { body: body(z.object({ refresh_token: z.string().min(1).max(200), workspace_id: workspaceId })) },
  responses: { 200: session },
});

const loggingOut = contract("POST /api/v1/auth/logout", {
  tags,
  summary: "Log out",
  description: "The login's tokens are worth nothing from then on, access tokens included.",
  request: { body: { ...body(z.object({ everywhere: z.boolean().default(false) })), required: false } },
  responses: { 204: { description: "Logged out" } },
});

/** Nothing on the way keeps what is a secret. */
const unkept = (c: AppContext) => c.header("Cache-Control", "no-store");

export function registerLogins(app: OpenAPIHono<AppEnv>): void {
  app.openapi(registering, async (c) => {
    const { workspace_name: workspaceName, ...input } = c.req.valid("json");
    unkept(c);
    return c.json(await register(c.var.services, { ...input, workspaceName }, c.var.trace.requestId), 201);
  });

  app.openapi(loggingIn, async (c) => {
    const { email, password, workspace_id } = c.req.valid("json");
    unkept(c);
    const checking = userByPassword(c.var.services, { email, password, address: addressOf(c) });
    const user = await tellingFailures(c, { email }, checking);
    return c.json(await beginLogin(c.var.services, user, c.var.trace.requestId, workspace_id), 200);
  });

  app.openapi(refreshing, async (c) => {
    const { refresh_token, workspace_id } = c.req.valid("json");
    unkept(c);
    return c.json(await refresh(c.var.services, refresh_token, workspace_id, c.var.trace.requestId), 200);
  });

  app.openapi(loggingOut, async (c) => {
    await logOut(c.var.services, c.var.account, c.req.valid("json").everywhere, c.var.trace.requestId);
    return c.body(null, 204);
  });
}
