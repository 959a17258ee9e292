// Changing a tag on all documents that carry it.
import { api, ok, type Schemas } from "../api/client.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { number } from "../words/format.ts";
import { w } from "./tags-words.ts";

type Tag = Schemas["Tag"];

export type TagChange =
  | { kind: "rename"; tag: Tag }
  | { kind: "delete"; tag: Tag }
  | { kind: "merge"; names: readonly string[] };

interface TagDialogProps {
  change: TagChange;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

export function TagDialog({ change, onChanged, onClose }: TagDialogProps) {
  if (change.kind === "delete") {
    const { name, documents } = change.tag;
    return (
      <Confirm
        title={w("deleteTitle", { tag: name })}
        says={w("deleteSays", { count: number(documents) })}
        does={w("delete")}
        onConfirm={async () => {
          await ok(api.DELETE("/api/v1/tags/{name}", { params: { path: { name } } }));
          await onChanged();
        }}
        onClose={onClose}
      />
    );
  }
  if (change.kind === "rename") {
    const { name } = change.tag;
    return (
      <NameDialog
        title={w("renameOf", { tag: name })}
        label={w("newName")}
        name={name}
        does={w("rename")}
        onClose={onClose}
        onNamed={async (newName) => {
          await ok(api.PATCH("/api/v1/tags/{name}", { params: { path: { name } }, body: { name: newName } }));
          toast(w("renamed"));
          await onChanged();
        }}
      />
    );
  }
  return (
    <NameDialog
      title={w("mergeTitle", { tags: change.names.join(", ") })}
      label={w("mergeInto")}
      name={change.names[0] ?? ""}
      does={w("mergeDoes")}
      onClose={onClose}
      onNamed={async (into) => {
        await ok(api.POST("/api/v1/tags/merge", { body: { from: [...change.names], into } }));
        toast(w("merged"));
        await onChanged();
      }}
    />
  );
}

interface NameDialogProps {
  title: string;
  label: string;
  name: string;
  does: string;
  onNamed: (name: string) => Promise<unknown>;
  onClose: () => void;
}

function NameDialog({ title, label, name, does, onNamed, onClose }: NameDialogProps) {
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    await onNamed(String(form.get("name") ?? "").trim());
    onClose();
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(new FormData(event.currentTarget));
        }}
      >
        <Field label={label}>
          <input class="input" name="name" required maxLength={50} dir="auto" defaultValue={name} />
        </Field>
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {does}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
