// The routes of a written source, as thin adapters over the verbs.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { ingest } from "../../knowledge/ingest.ts";
import { Failure } from "../../platform/failure.ts";
import { derivedId, newId } from "../../platform/ids.ts";
import { errorFields } from "../../telemetry/log.ts";
import { currentSpan } from "../../telemetry/traces/current.ts";
import { ifMatchEdits, isNotModified, sourceETag } from "../conditional.ts";
import type { AppContext, AppEnv } from "../environment.ts";
import { writtenContracts } from "./contracts.ts";
import { toShown, type WrittenResource, type WrittenRow } from "./resource.ts";
import { changeWritten, createWritten, deleteWritten, getWritten, listWritten, restoreWritten } from "./verbs.ts";

export function registerWritten<F extends object, O extends object>(
  app: OpenAPIHono<AppEnv>,
  resource: WrittenResource<F, O>,
): void {
  const routes = writtenContracts(resource);
  const { kind, base } = resource;

  app.openapi(routes.create, async (c) => {
    const { services, actor, trace } = c.var;
    const key = c.req.valid("header")["idempotency-key"];
    const id = key === undefined ? newId() : await derivedId(kind.kind, actor.workspaceId, actor.userId, key);
    const wish = { id, fields: c.req.valid("json") };
    const { row, isNew } = await createWritten(services, actor, kind, wish, { requestId: trace.requestId });
    if (isNew) readSoon(c, id);
    c.header("Location", `${base}/${id}`);
    c.header("ETag", sourceETag(row.source));
    return c.json(await savedAnswer(c, resource, row), isNew ? 201 : 200);
  });

  app.openapi(routes.list, async (c) => {
    const { services, actor } = c.var;
    const query = c.req.valid("query");
    const deleted = query.deleted === "true";
    if (deleted && !actor.permissions.has("workspace:manage"))
      throw new Failure({ tag: "forbidden", permission: "workspace:manage" });
    const page = await listWritten(services, actor, resource, { ...query, deleted, filters: query });
    return c.json({ ...page, items: page.items.map((row) => toShown(resource, row)) }, 200);
  });

  app.openapi(routes.get, async (c) => {
    const row = await getWritten(c.get("services"), c.get("actor"), resource, c.req.valid("param").id);
    return isNotModified(c, sourceETag(row.source)) ? c.body(null, 304) : c.json(toShown(resource, row), 200);
  });

  app.openapi(routes.change, async (c) => {
    const wish = { id: c.req.valid("param").id, fields: c.req.valid("json") };
    return c.json(await changeAndTell(c, resource, wish), 200);
  });

  app.openapi(routes.remove, async (c) => {
    const { services, actor, trace } = c.var;
    const doing = { requestId: trace.requestId, edits: ifMatchEdits(c) };
    await deleteWritten(services, actor, resource, c.req.valid("param").id, doing);
    return c.body(null, 204);
  });

  app.openapi(routes.restore, async (c) => {
    const { services, actor, trace } = c.var;
    const { id } = c.req.valid("param");
    const row = await restoreWritten(services, actor, resource, id, { requestId: trace.requestId });
    readSoon(c, id);
    c.header("ETag", sourceETag(row.source));
    return c.json(toShown(resource, row), 200);
  });
}

/** A change, with If-Match, as any route may make it. */
export async function changeAndTell<F extends object, O extends object>(
  c: AppContext,
  resource: WrittenResource<F, O>,
  wish: { id: string; fields: Partial<F> },
) {
  const { services, actor, trace } = c.var;
  const doing = { requestId: trace.requestId, edits: ifMatchEdits(c) };
  const { row, toRead } = await changeWritten(services, actor, resource, wish, doing);
  readSoon(c, wish.id);
  readLater(c, toRead.slice(1));
  c.header("ETag", sourceETag(row.source));
  return savedAnswer(c, resource, row);
}

const savedAnswer = async <F extends object, O extends object>(
  c: AppContext,
  resource: WrittenResource<F, O>,
  row: WrittenRow<O>,
) => ({
  ...toShown(resource, row),
  ...(await resource.onSaved?.tell(c.get("services"), c.get("actor"), row)),
});

/** What may be many waits for the queue; what isn't told here the sweep finds. */
function readLater(c: AppContext, sourceIds: readonly string[]): void {
  const { services, actor } = c.var;
  const { workspaceId } = actor;
  for (let start = 0; start < sourceIds.length; start += queueBatch) {
    const pointers = sourceIds
      .slice(start, start + queueBatch)
      .map((sourceId) => ({ body: { workspaceId, sourceId } }));
    const sending = services.ingestQueue
      .sendBatch(pointers)
      .catch((error: unknown) =>
        services.telemetry.logger.log("warn", "source_deferred", { sources: pointers.length, ...errorFields(error) }),
      );
    c.executionCtx.waitUntil(sending);
  }
}

/** As many as a queue takes at once */
const queueBatch = 100;

/** What has little text is found within a moment. What isn't queued is left alone; what fails here the sweep finds again. */
export function readSoon(c: AppContext, sourceId: string): void {
  const { services, actor } = c.var;
  const reading = ingest({ workspaceId: actor.workspaceId, sourceId, trace: currentSpan() }, services).catch(
    (error: unknown) =>
      services.telemetry.logger.log("warn", "source_deferred", { source_id: sourceId, ...errorFields(error) }),
  );
  c.executionCtx.waitUntil(reading);
}
