// Who truly acts, and where: as the Workspace object has said it.
import type { PersonActor } from "../identity/actor.ts";
import type { Standing } from "../identity/credentials.ts";
import type { WorkspaceState } from "../workspace/state.ts";

export interface Confirmed {
  actor: PersonActor;
  state: WorkspaceState;
}

export interface ConfirmedStanding extends Confirmed {
  /** The user's own provider keys, as they are kept */
  sealedKeys: Standing["sealedKeys"];
}
