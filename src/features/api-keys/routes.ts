// API keys: made, listed, rotated and revoked by those whose they are.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { scopeNames } from "../../identity/permissions.ts";
import { createKey, type NewKey } from "./create.ts";
import { getKey } from "./get.ts";
import { apiKeyFields, apiKeySchema, toApiKey } from "./key.ts";
import { listKeys } from "./list.ts";
import { revokeKey } from "./revoke.ts";
import { rotateKey } from "./rotate.ts";

const tags = ["API keys"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
const newKeySchema = z
  .object({ ...apiKeyFields, key: z.string().openapi({ description: "The key itself; it is told this once" }) })
  .openapi("NewApiKey");
const made = { description: "The key, told this once", content: json(newKeySchema) };

const create = contract("POST /api/v1/api-keys", {
  tags,
  summary: "Make an API key",
  description:
    "It acts in this workspace for you: it may do what its scopes say, and never more than your role allows at the time.",
  request: {
    body: body(
      z.object({
        name: textField(100),
        scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length),
        expires_in_days: z.number().int().min(1).max(365).optional().openapi({ description: "Without it: never" }),
      }),
    ),
  },
  responses: { 201: made },
});

const list = contract("GET /api/v1/api-keys", {
  tags,
  summary: "List API keys",
  description: "Your own, the youngest first; admins and owners see all of the workspace's.",
  request: {
    query: z.object({
      ...pageQuery,
      include_revoked: z
        .enum(["true", "false"])
        .default("false")
        .transform((text) => text === "true"),
    }),
  },
  responses: { 200: { description: "A page of keys", content: json(pageOf(apiKeySchema, "ApiKeyPage")) } },
});

const get = contract("GET /api/v1/api-keys/{id}", {
  tags,
  summary: "An API key, without the key itself",
  request: { params },
  responses: { 200: { description: "The key", content: json(apiKeySchema) } },
});

const rotate = contract("POST /api/v1/api-keys/{id}/rotate", {
  tags,
  summary: "Replace an API key of yours",
  description: "The new one has the same name and scopes and as long a life. The old one ends after the overlap.",
  request: { params, body: body(z.object({ overlap_seconds: z.number().int().min(0).max(86_400).default(0) })) },
  responses: { 201: made },
});

const revoke = contract("DELETE /api/v1/api-keys/{id}", {
  tags,
  summary: "Revoke an API key",
  description: "It is worth nothing at once, everywhere.",
  request: { params },
  responses: { 204: { description: "Revoked" } },
});

export function registerApiKeys(app: OpenAPIHono<AppEnv>): void {
  app.openapi(create, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(tellOnce(c, await createKey(services, actor, c.req.valid("json"), trace.requestId)), 201);
  });

  app.openapi(list, async (c) => {
    const { items, next_cursor } = await listKeys(c.var.services, c.var.actor, c.req.valid("query"));
    return c.json({ items: items.map(toApiKey), next_cursor }, 200);
  });

  app.openapi(get, async (c) => {
    return c.json(toApiKey(await getKey(c.var.services, c.var.actor, c.req.valid("param").id)), 200);
  });

  app.openapi(rotate, async (c) => {
    const { services, actor, trace } = c.var;
    const { overlap_seconds: overlapSeconds } = c.req.valid("json");
    const rotated = await rotateKey(services, actor, c.req.valid("param").id, overlapSeconds, trace.requestId);
    return c.json(tellOnce(c, rotated), 201);
  });

  app.openapi(revoke, async (c) => {
    await revokeKey(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    return c.body(null, 204);
  });
}

function tellOnce(c: AppContext, { row, key }: NewKey): z.infer<typeof newKeySchema> {
  c.header("Cache-Control", "no-store");
  c.header("Location", `/api/v1/api-keys/${row.id}`);
  return { ...toApiKey(row), key };
}
