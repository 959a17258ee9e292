// Names of the workspace's people, for lists that tell ids alone.
import { api, ok } from "../../api/client.ts";
import { may, me } from "../../api/me.ts";
import { useLoad } from "../../ui/use-load.ts";
import { everyPage } from "./every-page.ts";

type NameOf = (id: string) => string;

/** Whoever has left is told by the end of their id. */
export function usePeople(): { nameOf: NameOf; people: readonly { user_id: string; name: string }[] } {
  const workspaceId = me.value?.caller.workspace_id ?? null;
  const { value: people = [] } = useLoad(() => membersOf(workspaceId), [workspaceId]);
  const named = new Map(people.map(({ user_id, name }) => [user_id, name]));
  const own = me.value?.user;
  return { people, nameOf: (id) => named.get(id) ?? (id === own?.id ? own.name : shortId(id)) };
}

export const membersOf = async (workspaceId: string | null) =>
  workspaceId !== null && may("members:read")
    ? everyPage((cursor) =>
        ok(
          api.GET("/api/v1/workspaces/{id}/members", {
            params: { path: { id: workspaceId }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          }),
        ),
      )
    : [];

const shortId = (id: string): string => (id.length > 12 ? `…${id.slice(-8)}` : id);
