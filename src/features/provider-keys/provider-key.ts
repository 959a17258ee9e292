// A provider key that a user keeps here, as its owner sees it: never the key itself.
import { z } from "@hono/zod-openapi";
import { providerKeys } from "../../identity/logins.table.ts";

export const providerKeySchema = z
  .object({
    provider: z.string(),
    hint: z.string().openapi({ description: "Its last characters, to know it by; empty of a short key" }),
    created_at: z.iso.datetime(),
  })
  .openapi("ProviderKey");

export type ToldKey = z.infer<typeof providerKeySchema>;

export const toldColumns = {
  provider: providerKeys.provider,
  hint: providerKeys.hint,
  createdAt: providerKeys.createdAt,
};

export const toProviderKey = ({
  provider,
  hint,
  createdAt,
}: {
  provider: string;
  hint: string;
  createdAt: Date;
}): ToldKey => ({ provider, hint, created_at: createdAt.toISOString() });
