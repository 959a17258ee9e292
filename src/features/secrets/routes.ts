// The house's secrets, for its operators: contracts and thin adapters. No answer has a value, nor anything made from one.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { secretNames, sourceKinds } from "../../platform/settings/secrets.ts";
import { listSecrets } from "./list.ts";
import { refreshSecrets } from "./refresh.ts";
import { rotateSecret } from "./rotate.ts";
import { listSources, secretsStatus } from "./status.ts";
import { testSource } from "./test-source.ts";

const tags = ["Secrets"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const source = z.enum(sourceKinds);
const name = z.enum(secretNames);
const age = z
  .number()
  .int()
  .nullable()
  .openapi({ description: "Since this isolate read it; a Worker secret: since the isolate began" });

const secretSchema = z
  .object({
    name,
    is_set: z.boolean(),
    source: source.nullable().openapi({ description: "Where this one comes from; null: it isn't set" }),
    age_seconds: age,
    changed_at: z.iso.datetime().nullable().openapi({ description: "When it was written, where its source tells" }),
  })
  .openapi("Secret");

const statusSchema = z
  .object({
    source,
    is_stale: z.boolean().openapi({ description: "Older than `cache_seconds`: the source can't be read" }),
    read_at: z.iso.datetime().nullable(),
    age_seconds: age,
    cache_seconds: z.number().int(),
    failure: z
      .object({ at: z.iso.datetime(), problem: z.string() })
      .nullable()
      .openapi({ description: "Of the last attempt; null where it went well" }),
  })
  .openapi("SecretsStatus");

const sourceSchema = z
  .object({
    id: source,
    name: z.string(),
    is_chosen: z.boolean(),
    can_refresh: z.boolean(),
    can_rotate: z.boolean(),
    rotate_instead: z.string().nullable().openapi({ description: "Why it can't, and what does it" }),
    needs: z.array(z.string()).openapi({ description: "Settings without which it can't be chosen" }),
  })
  .openapi("SecretSource");

const testSchema = z
  .object({
    source,
    ok: z.boolean(),
    names: z.number().int().openapi({ description: "How many of Hearth's settings it holds" }),
    duration_ms: z.number().int(),
    problem: z.string().nullable(),
  })
  .openapi("SecretsTest");

const refreshedSchema = z
  .object({
    source,
    changed: z.array(name),
    everywhere_after_seconds: z.number().int().openapi({ description: "Other isolates follow by then" }),
  })
  .openapi("SecretsRefreshed");

const list = contract("GET /api/v1/secrets", {
  tags,
  summary: "Names of the house's secrets, their source and age; never a value",
  responses: { 200: { description: "The names", content: json(z.object({ secrets: z.array(secretSchema) })) } },
});
const status = contract("GET /api/v1/secrets/status", {
  tags,
  summary: "How the source of secrets is doing, as this isolate saw it last",
  responses: { 200: { description: "The status", content: json(statusSchema) } },
});
const sources = contract("GET /api/v1/secrets/providers", {
  tags,
  summary: "The sources that secrets may come from, and what each can do",
  responses: { 200: { description: "The sources", content: json(z.object({ providers: z.array(sourceSchema) })) } },
});
const test = contract("POST /api/v1/secrets/test", {
  tags,
  summary: "Read the secrets from their source and keep nothing of it",
  responses: { 200: { description: "Whether it can be read, and if not why", content: json(testSchema) } },
});
const refresh = contract("POST /api/v1/secrets/refresh", {
  tags,
  summary: "Read the secrets again, whatever their age",
  description: "503 where their source can't be read: what was known stays in use.",
  responses: { 200: { description: "What is new", content: json(refreshedSchema) } },
});
const rotate = contract("POST /api/v1/secrets/{name}/rotate", {
  tags,
  summary: "Have the source make a secret anew",
  description:
    "501 with the reason where the source can't. At AWS the secret that holds all of them rotates as a whole; refresh once it is done.",
  request: { params: z.object({ name: z.string().max(100) }) },
  responses: {
    202: {
      description: "Begun",
      content: json(z.object({ name, source, version_id: z.string().nullable() }).openapi("SecretRotation")),
    },
  },
});

export function registerSecrets(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, (c) => c.json({ secrets: listSecrets(c.var.services) }, 200));
  app.openapi(status, (c) => c.json(secretsStatus(c.var.services), 200));
  app.openapi(sources, (c) => c.json({ providers: listSources(c.var.services) }, 200));
  app.openapi(test, async (c) => c.json(await testSource(c.var.services), 200));
  app.openapi(refresh, async (c) =>
    c.json(await refreshSecrets(c.var.services, c.var.actor, c.var.trace.requestId), 200),
  );
  app.openapi(rotate, async (c) => {
    const { name: asked } = c.req.valid("param");
    return c.json(await rotateSecret(c.var.services, c.var.actor, asked, c.var.trace.requestId), 202);
  });
}
