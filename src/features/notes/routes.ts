// The notes' routes.
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../../http/environment.ts";
import { registerWritten } from "../../http/written/register.ts";
import { noteResource } from "./note.ts";

export function registerNotes(app: OpenAPIHono<AppEnv>): void {
  registerWritten(app, noteResource);
}
