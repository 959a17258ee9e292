// The log while it is written, by WebSocket.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { upgraded, upgradeFor } from "../../conversation/upgrade.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { socketHolderOf, tokensEndMs } from "../../http/socket-holder.ts";
import { Failure } from "../../platform/failure.ts";
import { tailName } from "../../telemetry/logs/tail.ts";
import { lineFilter, requestIdSchema } from "./line-filter.ts";

const live = contract("GET /api/v1/logs/live", {
  tags: ["Health"],
  summary: "Log lines of this workspace while they are written, by WebSocket",
  description: `Subprotocols \`hearth\` and \`bearer.<token>\`. First \`{"event": "start", "data": {until}}\`, then about once a second
\`{"event": "lines", "data": {items, dropped}}\`. It ends when an access token of its beginning would: connect again with a new one.`,
  request: { query: z.object({ ...lineFilter, request_id: requestIdSchema.optional() }) },
  responses: { 101: { description: "Connected" } },
});

export function registerLiveLog(app: OpenAPIHono<AppEnv>): void {
  app.openapi(live, async (c) => {
    if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") throw new Failure({ tag: "upgrade_required" });
    const holder = { ...socketHolderOf(c), untilMs: tokensEndMs(c) };
    const object = c.env.LOG_TAIL.getByName(tailName);
    const response = await object.fetch(upgradeFor(holder, c.req.raw)).catch((error: unknown) => {
      throw new Failure({ tag: "dependency_unavailable", dependency: "log_tail" }, { cause: error });
    });
    if (!response.webSocket) throw new Failure({ tag: "conflict", problem: "as many as may follow the log already" });
    return upgraded(response.webSocket);
  });
}
