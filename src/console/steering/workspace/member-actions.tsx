// What one may do with another member: admins manage members and viewers, the owner everybody.
import { api, ok, type Schemas } from "../../api/client.ts";
import { may, me } from "../../api/me.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { rolesToGive } from "./roles.ts";
import { roleName, roleSays, w } from "./words.ts";

interface MemberActionsProps {
  workspaceId: string;
  member: Schemas["Member"];
  ownRole: Schemas["Member"]["role"];
  onChanged: () => Promise<void>;
  onAsk: (what: "remove" | "transfer") => void;
}

export function MemberActions({ workspaceId, member, ownRole, onChanged, onAsk }: MemberActionsProps) {
  const { user_id: userId, name, role } = member;
  const given = rolesToGive(ownRole);
  const { run, isRunning, problem } = useAction(async (chosen: string) => {
    const next = given.find((one) => one === chosen);
    if (!next) return;
    const path = { id: workspaceId, user_id: userId };
    await ok(api.PATCH("/api/v1/workspaces/{id}/members/{user_id}", { params: { path }, body: { role: next } }));
    toast(w("roleChanged", { name, role: roleName(next) }));
    await onChanged();
  });
  const isManaged = userId !== me.value?.user.id && given.some((one) => one === role);
  if (!may("members:manage") || !isManaged) return null;
  return (
    <span class="row">
      <select
        class="input short"
        aria-label={w("roleOf", { name })}
        value={role}
        disabled={isRunning}
        onChange={({ currentTarget }) => run(currentTarget.value)}
      >
        {given.map((one) => (
          <option key={one} value={one} title={roleSays(one)}>
            {roleName(one)}
          </option>
        ))}
      </select>
      {may("workspace:own") && (
        <button
          class="button small"
          type="button"
          aria-label={w("transferTo", { name })}
          onClick={() => onAsk("transfer")}
        >
          {w("transfer")}
        </button>
      )}
      <button
        class="button danger small"
        type="button"
        aria-label={w("removeMember", { name })}
        onClick={() => onAsk("remove")}
      >
        {w("remove")}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </span>
  );
}
