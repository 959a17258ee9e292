// Who truly acts, and where: as the Workspace object has said it.
import type { PersonActor } from "../identity/actor.ts";
import type { WorkspaceState } from "../workspace/state.ts";

export interface Confirmed {
  actor: PersonActor;
  state: WorkspaceState;
}
