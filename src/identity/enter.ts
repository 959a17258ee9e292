// From a genuine credential to an actor: what it is worth in the workspace that it names, or that is named beside it. Pure.
import { Failure, notFound } from "../platform/failure.ts";
import type { Account, PersonActor } from "./actor.ts";
import type { Credential, Standing } from "./credentials.ts";
import { scopedPermissions, userPermissions } from "./permissions.ts";
import { standardPlan } from "./tokens.ts";

/** `named`: the workspace that the path or a header names. A key or a client has one workspace, and sees no other. */
export function workspaceOf(credential: Credential, named: string | undefined): string {
  const isBound = credential.kind !== "user" && named !== undefined && named !== credential.workspaceId;
  if (isBound) throw notFound("workspace");
  const workspaceId = named ?? credential.workspaceId;
  if (workspaceId) return workspaceId;
  const problem = "is needed: this token names no workspace";
  throw new Failure({ tag: "invalid_input", issues: [{ field: "X-Workspace-Id", problem }] });
}

/** A credential that is worth nothing there. A workspace that was named beside it may as well not exist. */
export function refusal(credential: Credential, named: string | undefined, isWorkspaceThere: boolean): Failure {
  if (named !== undefined) return notFound("workspace");
  if (credential.kind === "api_key") return new Failure({ tag: "unauthenticated", why: "invalid_key" });
  return new Failure({ tag: "unauthenticated", why: isWorkspaceThere ? "not_a_member" : "workspace_gone" });
}

/** What the token itself says of its bearer: good for starting work early, until the Workspace object has spoken. */
export function hintOf(credential: Credential, named: string | undefined): Standing | undefined {
  if (credential.kind !== "user" || !credential.role || named !== undefined) return undefined;
  return { userId: credential.userId, role: credential.role, key: null, sealedKeys: {} };
}

export function actorOf(
  credential: Credential,
  { userId, role, key }: Standing,
  workspace: { id: string; plan: string | null },
  operators: readonly string[],
): PersonActor {
  const shared = { userId, workspaceId: workspace.id, role };
  switch (credential.kind) {
    case "user": {
      const plan = workspace.plan ?? credential.plan ?? standardPlan;
      const permissions = userPermissions(role, operators.includes(userId));
      return { kind: "user", id: userId, ...shared, plan, permissions, sessionId: credential.sessionId };
    }
    case "api_key": {
      const permissions = scopedPermissions(role, key?.scopes ?? []);
      return { kind: "api_key", id: credential.keyId, ...shared, ...withoutLogin(workspace.plan), permissions };
    }
    case "oauth_client": {
      const permissions = scopedPermissions(role, credential.scopes);
      return { kind: "oauth_client", id: credential.clientId, ...shared, ...withoutLogin(workspace.plan), permissions };
    }
  }
}

const withoutLogin = (plan: string | null) => ({ plan: plan ?? standardPlan, sessionId: null });

export const accountOf = (actor: PersonActor): Account => ({
  kind: actor.kind,
  userId: actor.userId,
  plan: actor.plan,
  sessionId: actor.sessionId,
  workspaceId: actor.workspaceId,
});

/** A user's own account, whichever workspaces they are in. Undefined: whoever it is acts in one workspace alone. */
export function ownAccount(credential: Credential): Account | undefined {
  if (credential.kind !== "user") return undefined;
  const { kind, userId, plan, sessionId, workspaceId } = credential;
  return { kind, userId, plan: plan ?? standardPlan, sessionId, workspaceId };
}
