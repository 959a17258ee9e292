// Everything about one's own account: coming in, going out, who one is.
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../../http/environment.ts";
import { registerJwks } from "./jwks.ts";

export function registerAuth(app: OpenAPIHono<AppEnv>): void {
  registerJwks(app);
}
