// Who is asking. Every verb takes an actor first; its workspace bounds what the verb can see.
import type { Permission, Role } from "./permissions.ts";

interface ActorBase {
  /** Of whoever acts: the user, the key, the client; for the house itself the reason */
  id: string;
  workspaceId: string;
  role: Role;
  permissions: ReadonlySet<Permission>;
}

/** Whom limits and money are counted for; `plan` names the numbers. */
interface PersonBase extends ActorBase {
  userId: string;
  plan: string;
  /** The login that a user's token comes from; null: none of ours, or one made on this machine */
  sessionId: string | null;
}

export interface UserActor extends PersonBase {
  kind: "user";
}

export interface ApiKeyActor extends PersonBase {
  kind: "api_key";
}

export interface OAuthClientActor extends PersonBase {
  kind: "oauth_client";
}

/** The house itself, at work for one workspace. */
export interface SystemActor extends ActorBase {
  kind: "system";
}

export type Actor = UserActor | ApiKeyActor | OAuthClientActor | SystemActor;
/** An actor behind which a person stands: the owner of sessions and money. */
export type PersonActor = Exclude<Actor, SystemActor>;

/** Somebody's account, above every workspace. */
export interface Account {
  kind: PersonActor["kind"];
  userId: string;
  plan: string;
  sessionId: string | null;
  /** Where the credential leads when nothing else is said; null: nowhere */
  workspaceId: string | null;
}
