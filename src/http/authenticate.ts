// From a credential to an actor with the permission that the route's row asks for. The Workspace object alone decides what a
// credential is worth; what is known beforehand lets work begin while it is asked.
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import type { PersonActor } from "../identity/actor.ts";
import { type Credential, claimOf } from "../identity/credentials.ts";
import { accountOf, actorOf, hintOf, ownAccount, refusal, workspaceOf } from "../identity/enter.ts";
import { isAccountPermission, type Permission } from "../identity/permissions.ts";
import { Failure, invalid } from "../platform/failure.ts";
import { errorFields } from "../telemetry/log.ts";
import type { ConfirmedStanding } from "./confirmed.ts";
import { credentialOf } from "./credential.ts";
import type { AppContext, AppEnv } from "./environment.ts";
import { countAddress } from "./limits.ts";

/** `isPathsWorkspace`: the id in the path is the workspace's in which the caller acts. */
export function authenticate(permission: Permission, isPathsWorkspace: boolean) {
  return createMiddleware<AppEnv>(async function authenticate(c, next) {
    const credential = await countingStrangers(c, credentialOf(c));
    const account = isAccountPermission(permission) ? ownAccount(credential) : undefined;
    if (account) c.set("account", account);
    else await enterWorkspace(c, credential, permission, isPathsWorkspace ? c.req.param("id") : undefined);
    await next();
    noteKeyUse(c);
  });
}

/** After the answer has begun, so that it waits for nothing. */
function noteKeyUse(c: AppContext): void {
  if (c.get("account").kind !== "api_key") return;
  const { keyUses, telemetry } = c.get("services");
  const noting = c.get("confirming")?.then(({ actor }) => keyUses.note(actor));
  const logged = noting?.catch((error: unknown) => {
    if (!(error instanceof Failure)) telemetry.logger.log("warn", "key_use_not_noted", errorFields(error));
  });
  if (logged) c.executionCtx.waitUntil(logged);
}

async function enterWorkspace(
  c: AppContext,
  credential: Credential,
  permission: Permission,
  pathsId: string | undefined,
): Promise<void> {
  const { workspaces, config } = c.get("services");
  const named = namedWorkspace(c, pathsId);
  const id = workspaceOf(credential, named);
  const may = (actor: PersonActor) => actor.permissions.has(permission);
  const claim = claimOf(credential);
  const asking = workspaces.admit(id, claim).then((admitted): ConfirmedStanding => {
    if (!admitted?.standing) throw refusal(credential, named, admitted !== undefined);
    const { state, standing } = admitted;
    const confirmedActor = actorOf(credential, standing, { id, plan: state.settings.plan }, config.operators);
    return { state, actor: confirmedActor, sealedKeys: standing.sealedKeys };
  });
  const confirming = countingStrangers(c, asking).then((confirmed) => {
    if (may(confirmed.actor)) return confirmed;
    // Who was refused is told in the record.
    setActor(c, confirmed.actor);
    throw new Failure({ tag: "forbidden", permission });
  });
  // Awaited by whatever the route does first; until then its failure is nobody's.
  confirming.catch(() => undefined);
  const hint = workspaces.peekStanding(id, claim) ?? hintOf(credential, named);
  const plan = workspaces.peek(id)?.settings.plan ?? null;
  const likely = hint && {
    actor: actorOf(credential, hint, { id, plan }, config.operators),
    sealedKeys: hint.sealedKeys,
  };
  const { actor, sealedKeys } = likely && may(likely.actor) ? likely : await confirming;
  c.set("claim", claim);
  setActor(c, actor);
  c.set("confirming", confirming);
  c.set("sealedKeys", sealedKeys);
}

function setActor(c: AppContext, actor: PersonActor): void {
  c.set("actor", actor);
  c.set("account", accountOf(actor));
}

function namedWorkspace(c: AppContext, pathsId: string | undefined): string | undefined {
  const [field, named] = pathsId === undefined ? ["X-Workspace-Id", c.req.header("X-Workspace-Id")] : ["id", pathsId];
  if (named !== undefined && !z.uuid().safeParse(named).success) throw invalid(field ?? "id", "must be a UUID");
  return named;
}

/** Whoever guesses tokens or keys runs into the limit of his address first. */
const countingStrangers = <T>(c: AppContext, checking: Promise<T>): Promise<T> =>
  checking.catch(async (error: unknown) => {
    if (error instanceof Failure && error.reason.tag === "unauthenticated") await countAddress(c);
    throw error;
  });

/** Nothing leaves that was begun for somebody who may not have it. */
export const confirmBeforeAnswer = createMiddleware<AppEnv>(async function confirmBeforeAnswer(c, next) {
  await next();
  await c.get("confirming");
});
