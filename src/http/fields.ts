// Fields that many contracts share.
import { z } from "@hono/zod-openapi";
import { asLine, withoutInvisible } from "../platform/text.ts";

/** Text that a person wrote: what can't be seen, and what Postgres and UTF-8 can't hold, is taken out; it is never blank. */
export const textField = (maxChars: number) =>
  z
    .string()
    .overwrite((text) => withoutInvisible(text.toWellFormed()).trim())
    .min(1)
    .max(maxChars);

/** A name that is compared: what looks the same is the same; case counts. */
export const nameField = (maxChars: number) => z.string().overwrite(asLine).min(1).max(maxChars);
/** The same of what may be left out, or emptied by null */
export const emptiableField = (maxChars: number) => textField(maxChars).nullable().optional();

/** Read by `askWithOwnKeys`, which tells nothing of what stands in it */
export const ownKeyField = z.string().optional().openapi({
  description: "Provider keys of your own for this request, e.g. `openai=sk-…`, several with commas",
});

/** The same where the limit is a setting, which the verb checks: too long is 413 there, not 400. */
export const longTextField = () => textField(Number.MAX_SAFE_INTEGER);
