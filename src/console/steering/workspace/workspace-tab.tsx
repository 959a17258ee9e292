// The workspaces one is in, and all about the one where one is.
import { currentWorkspace, may } from "../../api/me.ts";
import { InvitationsPart } from "./invitations-part.tsx";
import { MembersPart } from "./members-part.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { ThisPart } from "./this-part.tsx";
import { w } from "./words.ts";
import { YoursPart } from "./yours-part.tsx";

export default function WorkspaceTab() {
  const here = currentWorkspace();
  return (
    <div class="stack">
      {!here && <p class="notice">{w("nowhere")}</p>}
      <YoursPart />
      {here && may("workspace:read") && <ThisPart workspace={here} />}
      {here && may("members:read") && <MembersPart workspaceId={here.id} ownRole={here.role} />}
      {here && may("members:manage") && <InvitationsPart workspaceId={here.id} ownRole={here.role} />}
      {here && may("workspace:manage") && <SettingsPart workspaceId={here.id} />}
    </div>
  );
}
