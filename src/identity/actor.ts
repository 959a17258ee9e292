// Who is asking. Every verb takes an actor first; its workspace bounds what the verb can see.
import type { Permission, Role } from "./permissions.ts";

interface ActorBase {
  workspaceId: string;
  role: Role;
  permissions: ReadonlySet<Permission>;
}

export interface UserActor extends ActorBase {
  kind: "user";
  userId: string;
}

export interface ApiKeyActor extends ActorBase {
  kind: "api_key";
  keyId: string;
  userId: string;
}

export interface OAuthClientActor extends ActorBase {
  kind: "oauth_client";
  clientId: string;
  userId: string;
}

/** The house itself, at work for one workspace. */
export interface SystemActor extends ActorBase {
  kind: "system";
  reason: string;
}

export type Actor = UserActor | ApiKeyActor | OAuthClientActor | SystemActor;
/** An actor behind which a person stands: the owner of sessions and money. */
export type PersonActor = Exclude<Actor, SystemActor>;

export function actorIdOf(actor: Actor): string {
  switch (actor.kind) {
    case "user":
      return actor.userId;
    case "api_key":
      return actor.keyId;
    case "oauth_client":
      return actor.clientId;
    case "system":
      return actor.reason;
  }
}
