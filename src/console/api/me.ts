// Who that is, and what they may do: what they may not isn't shown.
import { signal } from "@preact/signals";
import { api, ok, type Schemas } from "./client.ts";
import { enterWorkspace, namedWorkspace } from "./session.ts";

export type Me = Schemas["Me"];
export type Permission = Me["caller"]["permissions"][number];

export const me = signal<Me | null>(null);

export async function loadMe(): Promise<void> {
  const answer = await ok(api.GET("/api/v1/auth/me"));
  if (answer.caller.workspace_id === null && namedWorkspace() !== undefined) {
    // The workspace that was chosen here is gone, or closed to whoever chose it.
    await enterWorkspace(undefined);
    return loadMe();
  }
  me.value = answer;
}

export const may = (permission: Permission): boolean => me.value?.caller.permissions.includes(permission) ?? false;

export const currentWorkspace = () => me.value?.workspaces.find(({ id }) => id === me.value?.caller.workspace_id);
