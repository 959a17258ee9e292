// The first page: who are you? And what is done with the answer.
import { z } from "zod";
import { accountActor } from "../../audit/home.ts";
import { recordSecurityEvent } from "../../audit/security-event.ts";
import type { AppContext } from "../../http/environment.ts";
import { addressOf } from "../../http/limits.ts";
import { tellingFailures } from "../../http/security-events.ts";
import { userByPassword } from "../../identity/login-check.ts";
import type { Interaction } from "../../identity/oauth/interactions.ts";
import { Failure } from "../../platform/failure.ts";
import { bind, bindingOf, respondPage } from "./browser.ts";
import { showConsent } from "./consent.tsx";
import { LoginPage } from "./pages.tsx";
import { formOf, interactionOf } from "./under-way.ts";

const loginForm = z.object({
  email: z.string().trim().toLowerCase().max(320).pipe(z.email()),
  password: z.string().min(1).max(200),
});

/** What a client asks is checked before anybody is asked for a password. */
export async function authorize(c: AppContext): Promise<Response> {
  const asked = await c.var.services.oauth.ask(c.req.raw);
  return showLogin(c, { ...asked, userId: null }, bind(c));
}

export async function logIn(c: AppContext): Promise<Response> {
  const form = await formOf(c);
  const interaction = await interactionOf(c, form.handle);
  const given = loginForm.safeParse(form);
  if (!given.success) return showLogin(c, interaction, bindingOf(c), mistaken);
  const checking = userByPassword(c.var.services, { ...given.data, address: addressOf(c) });
  const outcome = await tellingFailures(c, given.data, checking).catch(wrongPassword);
  if (!outcome) return showLogin(c, interaction, bindingOf(c), mistaken);
  c.executionCtx.waitUntil(tellLogin(c, outcome.id, interaction.request.clientId));
  return showConsent(c, { ...interaction, userId: outcome.id });
}

/** A login for one grant: it begins no session here. */
function tellLogin(c: AppContext, userId: string, clientId: string): Promise<void> {
  const { services, trace } = c.var;
  const actor = accountActor({ kind: "user", userId, workspaceId: null });
  const entry = { action: "auth.login", entityKind: "user", entityId: userId, details: { client: clientId } } as const;
  return recordSecurityEvent(services, actor, { ...entry, requestId: trace.requestId });
}

const mistaken = "This e-mail address and password don’t belong together.";

function wrongPassword(error: unknown): undefined {
  if (error instanceof Failure && error.reason.tag === "unauthenticated") return undefined;
  throw error;
}

async function showLogin(
  c: AppContext,
  interaction: Interaction,
  binding: string,
  problem?: string,
): Promise<Response> {
  const { oauth } = c.var.services;
  const [client, handle] = await Promise.all([
    oauth.describe(interaction.request),
    oauth.interactions.begin(interaction, binding),
  ]);
  return respondPage(c, LoginPage({ handle, client, problem }), { status: problem ? 400 : 200 });
}
