// A workspace ends for everybody: whoever does it types its name.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAction } from "../../ui/use-action.ts";
import { goToWorkspace } from "./go-to-workspace.ts";
import { w } from "./words.ts";

interface DeleteWorkspaceProps {
  id: string;
  name: string;
  onClose: () => void;
}

export function DeleteWorkspace({ id, name, onClose }: DeleteWorkspaceProps) {
  const [typed, setTyped] = useState("");
  const { run, isRunning, problem } = useAction(async () => {
    await ok(api.DELETE("/api/v1/workspaces/{id}", { params: { path: { id } } }));
    await goToWorkspace(undefined);
  });
  return (
    <Dialog title={w("delete")} onClose={onClose}>
      <p dir="auto">{w("deleteSays", { name })}</p>
      <Field label={w("typeName")}>
        <input
          class="input"
          value={typed}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <button class="button danger" type="button" disabled={isRunning || typed.trim() !== name} onClick={() => run()}>
          {w("delete")}
        </button>
      </div>
    </Dialog>
  );
}
