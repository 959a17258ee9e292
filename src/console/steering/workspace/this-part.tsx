// The workspace itself: its name, and the ways out of it.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { loadMe, type Me, may } from "../../api/me.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Field } from "../../ui/field.tsx";
import { submitting, text } from "../../ui/form.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { Part } from "../parts/part.tsx";
import { DeleteWorkspace } from "./delete-workspace.tsx";
import { goToWorkspace } from "./go-to-workspace.ts";
import { roleName, roleSays, w } from "./words.ts";

type Workspace = Me["workspaces"][number];

export function ThisPart({ workspace }: { workspace: Workspace }) {
  const { id, name, role } = workspace;
  const [asked, setAsked] = useState<"leave" | "delete" | null>(null);
  const close = () => setAsked(null);
  const mayLeave = may("workspace:leave") && role !== "owner";
  return (
    <Part title={w("this")}>
      {may("workspace:manage") ? (
        <RenameForm key={id} workspace={workspace} />
      ) : (
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </p>
      )}
      <p class="soft">
        {w("role")}: {roleName(role)}. {roleSays(role)}.
      </p>
      <div class="row">
        {mayLeave && (
          <button class="button danger" type="button" onClick={() => setAsked("leave")}>
            {w("leave")}
          </button>
        )}
        {may("workspace:own") && (
          <button class="button danger" type="button" onClick={() => setAsked("delete")}>
            {w("delete")}
          </button>
        )}
      </div>
      {asked === "leave" && (
        <Confirm
          title={w("leave")}
          says={w("leaveSays")}
          does={w("leave")}
          onConfirm={async () => {
            await ok(api.POST("/api/v1/workspaces/{id}/leave", { params: { path: { id } } }));
            await goToWorkspace(undefined);
          }}
          onClose={close}
        />
      )}
      {asked === "delete" && <DeleteWorkspace id={id} name={name} onClose={close} />}
    </Part>
  );
}

function RenameForm({ workspace: { id, name } }: { workspace: Workspace }) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    await ok(api.PATCH("/api/v1/workspaces/{id}", { params: { path: { id } }, body: { name: text(form, "name") } }));
    await loadMe();
    toast(w("renamed"));
  });
  return (
    <form class="row filters" aria-label={w("rename")} onSubmit={submitting(run)}>
      <div class="grow">
        <Field label={w("name")}>
          <input class="input" name="name" required maxLength={200} defaultValue={name} autocomplete="off" dir="auto" />
        </Field>
      </div>
      <button class="button" type="submit" disabled={isRunning}>
        {w("rename")}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </form>
  );
}
