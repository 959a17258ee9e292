// What a posted form belongs to: found by its handle in the browser that it was shown to, and only once.
import type { AppContext } from "../../http/environment.ts";
import type { Interaction } from "../../identity/oauth/interactions.ts";
import { bindingOf } from "./browser.ts";
import { PageTrouble } from "./errors.tsx";

type Form = Awaited<ReturnType<AppContext["req"]["parseBody"]>>;

/** What says it is a form may be none. */
export const formOf = (c: AppContext): Promise<Form> =>
  c.req.parseBody().catch(() => Promise.reject(new PageTrouble("What was sent is no form that can be read.")));

export async function interactionOf(c: AppContext, handle: unknown): Promise<Interaction> {
  const { interactions } = c.var.services.oauth;
  const found = typeof handle === "string" ? await interactions.take(handle, bindingOf(c)) : undefined;
  if (!found)
    throw new PageTrouble("This page was used already, is older than ten minutes, or belongs to another browser.");
  return found;
}
