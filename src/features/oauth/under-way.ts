// What a posted form belongs to: found by its handle in the browser that it was shown to, and only once.
import type { AppContext } from "../../http/environment.ts";
import type { Interaction } from "../../identity/oauth/interactions.ts";
import { bindingOf } from "./browser.ts";
import { PageTrouble } from "./errors.tsx";

export async function interactionOf(c: AppContext, handle: unknown): Promise<Interaction> {
  const { interactions } = c.var.services.oauth;
  const found = typeof handle === "string" ? await interactions.take(handle, bindingOf(c)) : undefined;
  if (!found)
    throw new PageTrouble("This page was used already, is older than ten minutes, or belongs to another browser.");
  return found;
}
