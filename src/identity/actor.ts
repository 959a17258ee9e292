// Who is asking. Every verb takes an actor first; its workspace bounds what the verb can see.
import type { Permission, Role } from "./permissions.ts";

interface ActorBase {
  /** Of whoever acts: the user, the key, the client; for the house itself the reason */
  id: string;
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
  userId: string;
}

export interface OAuthClientActor extends ActorBase {
  kind: "oauth_client";
  userId: string;
}

/** The house itself, at work for one workspace. */
export interface SystemActor extends ActorBase {
  kind: "system";
}

export type Actor = UserActor | ApiKeyActor | OAuthClientActor | SystemActor;
/** An actor behind which a person stands: the owner of sessions and money. */
export type PersonActor = Exclude<Actor, SystemActor>;
