// The people here, with their roles: changed, removed, handed over to.
import { useState } from "preact/hooks";
import { api, ok, type Schemas } from "../../api/client.ts";
import { loadMe, me } from "../../api/me.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Show } from "../../ui/loaded.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { membersOf } from "../parts/people.ts";
import { MemberActions } from "./member-actions.tsx";
import { roleName, w } from "./words.ts";

type Member = Schemas["Member"];

interface MembersPartProps {
  workspaceId: string;
  ownRole: Member["role"];
}

export function MembersPart({ workspaceId, ownRole }: MembersPartProps) {
  const members = useLoad(() => membersOf(workspaceId), [workspaceId]);
  const [asked, setAsked] = useState<{ what: "remove" | "transfer"; member: Member } | null>(null);
  const removed = async (member: Member) => {
    const path = { id: workspaceId, user_id: member.user_id };
    await ok(api.DELETE("/api/v1/workspaces/{id}/members/{user_id}", { params: { path } }));
    toast(w("removed"));
    await members.reload();
  };
  const transferred = async (member: Member) => {
    const [path, body] = [{ id: workspaceId }, { user_id: member.user_id }];
    await ok(api.POST("/api/v1/workspaces/{id}/transfer", { params: { path }, body }));
    toast(w("transferred"));
    await Promise.all([loadMe(), members.reload()]);
  };
  return (
    <Part title={w("members")}>
      <Show of={members}>
        {(items) => (
          <ul class="plain-list">
            {items.map((member) => (
              <li class="row apart" key={member.user_id}>
                <span class="stack tight">
                  <span>
                    <strong>
                      <bdi>{member.name}</bdi>
                    </strong>{" "}
                    {member.user_id === me.value?.user.id && <span class="chip">{w("you")}</span>}
                  </span>
                  <span class="soft small">
                    {member.email && <bdi>{member.email}</bdi>}
                    {member.email && " · "}
                    {roleName(member.role)} · {w("since", { when: ago(member.joined_at) })}
                  </span>
                </span>
                <MemberActions
                  workspaceId={workspaceId}
                  member={member}
                  ownRole={ownRole}
                  onChanged={members.reload}
                  onAsk={(what) => setAsked({ what, member })}
                />
              </li>
            ))}
          </ul>
        )}
      </Show>
      {asked?.what === "remove" && (
        <Confirm
          title={w("removeMember", { name: asked.member.name })}
          says={w("removeSays", { name: asked.member.name })}
          does={w("remove")}
          onConfirm={() => removed(asked.member)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "transfer" && (
        <Confirm
          title={w("transferTo", { name: asked.member.name })}
          says={w("transferSays", { name: asked.member.name })}
          does={w("transfer")}
          onConfirm={() => transferred(asked.member)}
          onClose={() => setAsked(null)}
        />
      )}
    </Part>
  );
}
