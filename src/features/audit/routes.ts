// The audit record of a workspace: contracts and thin adapters. Reading it isn't recorded.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ChainPlace, verifyChain } from "../../audit/chain.ts";
import { auditEventSchema, listAuditEvents, periodQuery } from "../../http/audit-event.ts";
import { chainStateSchema, toChainState } from "../../http/chain-state.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { nameField } from "../../http/fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";

const tags = ["Audit"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const idField = nameField(200).optional();

const list = contract("GET /api/v1/audit", {
  tags,
  summary: "The workspace's audit record, newest first",
  request: {
    query: z.object({
      ...pageQuery,
      ...periodQuery,
      action: z
        .string()
        .regex(/^[a-z_.]{1,64}$/, "must be an action, or how one begins")
        .optional()
        .openapi({ description: "An action, or how it begins: `member.`" }),
      actor_id: idField,
      entity_kind: idField,
      entity_id: idField,
    }),
  },
  responses: { 200: { description: "A page of the record", content: json(pageOf(auditEventSchema, "AuditPage")) } },
});

const verify = contract("GET /api/v1/audit/verify", {
  tags,
  summary: "Check that nothing of the record was altered, taken away or put in between",
  description:
    "Makes every row's hash anew. Keep `head` somewhere else: a record that was written anew from its beginning shows by it alone.",
  request: {
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,15}:[0-9a-f]{64}$/, "must be the `next` of an answer")
        .optional()
        .openapi({ description: "`next` of the answer before, where there was one" }),
    }),
  },
  responses: { 200: { description: "How the chain was found", content: json(chainStateSchema) } },
});

export function registerAudit(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => {
    const { action, actor_id, entity_kind, entity_id, ...page } = c.req.valid("query");
    const filter = { actionPrefix: action, actorId: actor_id, entityKind: entity_kind, entityId: entity_id };
    return c.json(await listAuditEvents(c.var.services, c.var.actor, { ...page, ...filter }), 200);
  });

  app.openapi(verify, async (c) => {
    const after = placeOf(c.req.valid("query").after);
    return c.json(toChainState(await verifyChain(c.var.services, c.var.actor.workspaceId, after)), 200);
  });
}

function placeOf(text: string | undefined): ChainPlace | undefined {
  if (text === undefined) return undefined;
  const [seq = "", hash = ""] = text.split(":");
  return { seq: Number(seq), hash };
}
