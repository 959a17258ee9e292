// The log lines that are kept of a workspace: what went wrong, what was slow, a sample of the rest.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { periodQuery } from "../../http/audit-event.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { cutPage, decodeCursor, pageOf, pageQuery } from "../../http/page.ts";
import { invalid, notFound } from "../../platform/failure.ts";
import { type LogRow, selectLines, selectLinesOfRequest } from "../../telemetry/logs/statements.ts";
import { lineFilter, requestIdSchema } from "./line-filter.ts";
import { registerLiveLog } from "./live.ts";

const tags = ["Health"];
const sort = "-id";
const linesOfRequestMax = 200;

const lineSchema = z
  .object({
    id: z.uuid(),
    time: z.iso.datetime(),
    level: z.string(),
    event: z.string(),
    request_id: z.string().nullable(),
    trace_id: z.string().nullable(),
    fields: z.record(z.string(), z.unknown()).openapi({ description: "Masked, as in the log itself" }),
  })
  .openapi("LogLine");

const history = contract("GET /api/v1/logs/history", {
  tags,
  summary: "Log lines of this workspace, newest first",
  description: "Warnings, errors, what was slow, and a sample of the rest; kept for `LOG_KEEP_DAYS`.",
  request: {
    query: z.object({
      ...pageQuery,
      ...periodQuery,
      ...lineFilter,
    }),
  },
  responses: {
    200: { description: "A page of lines", content: { "application/json": { schema: pageOf(lineSchema, "LogPage") } } },
  },
});

const ofRequest = contract("GET /api/v1/logs/{id}", {
  tags,
  summary: "What the log kept of one request",
  request: { params: z.object({ id: requestIdSchema }) },
  responses: {
    200: {
      description: "Its lines, in their order",
      content: { "application/json": { schema: z.object({ request_id: z.string(), items: z.array(lineSchema) }) } },
    },
  },
});

export function registerLogs(app: OpenAPIHono<AppEnv>): void {
  // Before the one that takes any id.
  registerLiveLog(app);
  app.openapi(history, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    const { services, actor } = c.var;
    if (filter.from && filter.to && filter.from > filter.to) throw invalid("from", "is after `to`");
    const beforeId = decodeCursor(sort, cursor)?.id;
    const [rows] = await services.database.forWorkspace(actor, (db) => [
      selectLines(db, actor.workspaceId, filter, beforeId, limit + 1),
    ]);
    const page = cutPage(rows, limit, sort, ({ id }) => ({ value: id, id }));
    return c.json({ ...page, items: page.items.map(toWire) }, 200);
  });

  app.openapi(ofRequest, async (c) => {
    const { id } = c.req.valid("param");
    const { services, actor } = c.var;
    const [rows] = await services.database.forWorkspace(actor, (db) => [
      selectLinesOfRequest(db, actor.workspaceId, id, linesOfRequestMax),
    ]);
    if (rows.length === 0) throw notFound("request");
    return c.json({ request_id: id, items: rows.map(toWire) }, 200);
  });
}

const toWire = ({ id, loggedAt, level, event, requestId, traceId, fields }: LogRow) => ({
  id,
  time: loggedAt.toISOString(),
  level,
  event,
  request_id: requestId,
  trace_id: traceId,
  fields,
});
