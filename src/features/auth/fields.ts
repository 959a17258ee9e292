// Fields that the routes of accounts share, and what a login answers.
import { z } from "@hono/zod-openapi";
import { textField } from "../../http/fields.ts";
import { normalizePassword, passwordMaxChars, passwordMinChars } from "../../identity/passwords.ts";
import { roles } from "../../identity/permissions.ts";

export const emailField = z.string().trim().toLowerCase().max(254).check(z.email());
export const nameField = textField(100);
export const newPasswordField = z.string().overwrite(normalizePassword).min(passwordMinChars).max(passwordMaxChars);
/** One that is only compared: how long it had to be when it was chosen doesn't matter. */
export const passwordField = z.string().overwrite(normalizePassword).min(1).max(passwordMaxChars);

export const sessionSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal("Bearer"),
    expires_in: z.number().int().openapi({ description: "Seconds for which the access token is good" }),
    refresh_token: z.string().openapi({ description: "Good for one exchange" }),
    user: z.object({ id: z.uuid(), email: z.string().nullable(), name: z.string() }),
    workspace: z.object({ id: z.uuid(), name: z.string(), role: z.enum(roles) }).nullable(),
  })
  .openapi("LoginSession");
export type LoginSession = z.output<typeof sessionSchema>;

export const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
export const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
