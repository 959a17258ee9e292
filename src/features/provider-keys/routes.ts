// Provider keys of a user's own: contracts and their thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { keyMaxChars, keyPattern } from "../../providers/own-keys.ts";
import { deleteProviderKey } from "./delete.ts";
import { keepProviderKey } from "./keep.ts";
import { listProviderKeys } from "./list.ts";
import { providerKeySchema } from "./provider-key.ts";

const tags = ["Account"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const params = z.object({ provider: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "must be a provider's id") });
/** What is wrong with a key is told without the key. */
const keyField = z.string().regex(keyPattern, `must be 1 to ${keyMaxChars} visible ASCII characters, none a comma`);

const list = contract("GET /api/v1/auth/provider-keys", {
  tags,
  summary: "Your own provider keys, as far as they are kept here",
  responses: { 200: { description: "The keys", content: json(z.object({ keys: z.array(providerKeySchema) })) } },
});

const keep = contract("PUT /api/v1/auth/provider-keys/{provider}", {
  tags,
  summary: "Keep a provider key of your own",
  description:
    "Encrypted, and told to nobody again. That provider's models are asked with it wherever you ask, at your own cost; `X-Provider-Key` goes before it.",
  request: { params, body: { required: true, content: json(z.object({ key: keyField })) } },
  responses: { 200: { description: "The key as it is kept", content: json(providerKeySchema) } },
});

const forget = contract("DELETE /api/v1/auth/provider-keys/{provider}", {
  tags,
  summary: "Forget a provider key of your own",
  request: { params },
  responses: { 204: { description: "It is forgotten" } },
});

export function registerProviderKeys(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => c.json({ keys: await listProviderKeys(c.var.services, c.var.account) }, 200));

  app.openapi(keep, async (c) => {
    const { provider } = c.req.valid("param");
    const { key } = c.req.valid("json");
    return c.json(await keepProviderKey(c.var.services, c.var.account, { provider, key }, c.var.trace.requestId), 200);
  });

  app.openapi(forget, async (c) => {
    await deleteProviderKey(c.var.services, c.var.account, c.req.valid("param").provider, c.var.trace.requestId);
    return c.body(null, 204);
  });
}
