// The public halves of the keys that access tokens are signed with.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { keyringOf } from "../../identity/keyring.ts";

const jwks = contract("GET /.well-known/jwks.json", {
  tags: ["Auth"],
  counted: "never",
  summary: "The keys that verify access tokens; empty where they are signed by a shared secret",
  responses: {
    200: {
      description: "A JSON Web Key Set",
      content: { "application/json": { schema: z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }) } },
    },
  },
});

/** Short enough that a new key is known before old tokens end */
const cacheSeconds = 300;

export function registerJwks(app: OpenAPIHono<AppEnv>): void {
  app.openapi(jwks, (c) => {
    c.header("Cache-Control", `public, max-age=${cacheSeconds}`);
    const keys = keyringOf(c.var.services.config).jwks.keys.map((key) => ({ ...key, kid: key.kid ?? "" }));
    return c.json({ keys }, 200);
  });
}
