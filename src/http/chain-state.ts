// How a chain of the audit record was found, as callers see it.
import { z } from "@hono/zod-openapi";
import type { Verification } from "../audit/chain.ts";

const place = z.object({ seq: z.number().int(), hash: z.string() });

export const chainStateSchema = z
  .object({
    ok: z.boolean(),
    checked: z.number().int().openapi({ description: "Rows whose hashes were made anew" }),
    head: place.nullable().openapi({ description: "Where the chain ends; null: nothing was recorded yet" }),
    broken_at: z
      .number()
      .int()
      .nullable()
      .openapi({ description: "The first place at which the chain isn't as it was written" }),
    next: z.string().nullable().openapi({ description: "More rows than are walked at once: go on with it as `after`" }),
  })
  .openapi("AuditChainState");

export const toChainState = ({
  ok,
  checked,
  head,
  brokenAt,
  next,
}: Verification): z.output<typeof chainStateSchema> => ({
  ok,
  checked,
  head,
  broken_at: brokenAt,
  next: next && `${next.seq}:${next.hash}`,
});
