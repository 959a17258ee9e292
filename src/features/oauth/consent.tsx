// The second page: does this client get what it asks for, and in which workspace? And what is done with the answer.
import { authorizationErrorRedirect } from "@cloudflare/workers-oauth-provider";
import { z } from "zod";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { AppContext } from "../../http/environment.ts";
import { membershipsOf } from "../../identity/memberships.ts";
import type { Interaction } from "../../identity/oauth/interactions.ts";
import { formTargetOf } from "../../identity/oauth/redirects.ts";
import { bindingOf, respondPage, respondRedirect } from "./browser.ts";
import { PageTrouble } from "./errors.tsx";
import { ConsentPage } from "./pages.tsx";
import { formOf, interactionOf } from "./under-way.ts";

type Known = Interaction & { userId: string };

const noWorkspace = "You aren’t a member of that workspace.";

export async function showConsent(c: AppContext, known: Known): Promise<Response> {
  const { oauth, database } = c.var.services;
  const [memberships] = await database.system("oauth.workspaces", (db) => [membershipsOf(db, known.userId)]);
  if (memberships.length === 0) throw new PageTrouble("You aren’t a member of any workspace.");
  const [client, handle] = await Promise.all([
    oauth.describe(known.request),
    oauth.interactions.begin(known, bindingOf(c)),
  ]);
  const formTarget = formTargetOf(known.request.redirectUri);
  return respondPage(c, ConsentPage({ handle, client, asked: known.scopes, memberships }), { formTarget });
}

export async function decide(c: AppContext): Promise<Response> {
  const form = await formOf(c);
  const { userId, ...asked } = await interactionOf(c, form.handle);
  if (userId === null) throw new PageTrouble("Nobody has logged in on this page.");
  if (form.decision !== "approve")
    return respondRedirect(c, authorizationErrorRedirect(asked.request, "access_denied"));
  const workspaceId = z.uuid().safeParse(form.workspace_id).data;
  if (!workspaceId || !(await isMember(c, userId, workspaceId))) throw new PageTrouble(noWorkspace);
  const location = await c.var.services.oauth.grant({ ...asked, userId, workspaceId });
  await record(c, { ...asked, userId }, workspaceId);
  return respondRedirect(c, location);
}

async function isMember(c: AppContext, userId: string, workspaceId: string): Promise<boolean> {
  const [found] = await c.var.services.database.system("oauth.workspace", (db) => [
    membershipsOf(db, userId, workspaceId),
  ]);
  return found.length > 0;
}

/** Beside the grant, which lies in another store: the code leaves only when this is written. */
async function record(c: AppContext, { userId, request, scopes }: Known, workspaceId: string): Promise<void> {
  const actor = { kind: "user", id: userId, workspaceId };
  await c.var.services.database.forWorkspace(actor, (db) => [
    auditRow(db, actor, {
      action: "oauth.grant",
      entityKind: "oauth_client",
      entityId: request.clientId,
      details: { scopes },
      change: changeHashes(c.var.services.config, { after: { scopes } }),
      requestId: c.var.trace.requestId,
    }),
  ]);
}
