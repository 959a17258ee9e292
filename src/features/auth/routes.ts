// Everything about one's own account: coming in, going out, who one is.
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../../http/environment.ts";
import { registerAccount } from "./account-routes.ts";
import { registerJwks } from "./jwks.ts";
import { registerLogins } from "./login-routes.ts";

export function registerAuth(app: OpenAPIHono<AppEnv>): void {
  registerJwks(app);
  registerLogins(app);
  registerAccount(app);
}
