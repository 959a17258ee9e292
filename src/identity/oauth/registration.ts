// What a client may say of itself when it registers. The library checks the protocol's rules; these are the house's. Pure.
import { z } from "zod";
import { isRedirectAllowed } from "./redirects.ts";

const link = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .optional();

const clientMetadata = z.looseObject({
  redirect_uris: z
    .array(
      z.string().refine(isRedirectAllowed, {
        message:
          "must be https, http on a loopback address, or a scheme of the app's own with a dot; no fragment, no *",
      }),
    )
    .min(1)
    .max(10),
  client_name: z.string().min(1).max(100).optional(),
  client_uri: link,
  logo_uri: link,
  policy_uri: link,
  tos_uri: link,
  jwks_uri: link,
  contacts: z.array(z.string().max(320)).max(5).optional(),
});

export interface RegistrationRefusal {
  code: "invalid_redirect_uri" | "invalid_client_metadata";
  description: string;
}

export function refusalOf(metadata: unknown): RegistrationRefusal | undefined {
  const [issue] = clientMetadata.safeParse(metadata).error?.issues ?? [];
  if (!issue) return undefined;
  const code = issue.path[0] === "redirect_uris" ? "invalid_redirect_uri" : "invalid_client_metadata";
  return { code, description: `${issue.path.join(".") || "body"}: ${issue.message}` };
}
