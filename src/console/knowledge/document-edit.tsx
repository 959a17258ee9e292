// What is said of a document to find it again. Saved only if nobody has changed it meanwhile.
import { useState } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { w as common } from "../ui/words.ts";
import { w } from "./document-words.ts";
import { ifMatch, type ReadDocument } from "./load-document.ts";
import { TagInput } from "./tag-input.tsx";
import { w as room } from "./words.ts";

interface DocumentEditProps {
  read: ReadDocument;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

export function DocumentEdit({ read: { document, etag }, onSaved, onClose }: DocumentEditProps) {
  const [tags, setTags] = useState<readonly string[]>(document.tags);
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const body = { title: text("title"), author: text("author") || null, path: text("path") || null, tags: [...tags] };
    await ok(api.PATCH("/api/v1/docs/{id}", { params: { path: { id: document.id } }, body, ...ifMatch(etag) }));
    await onSaved();
    toast(w("saved"));
    onClose();
  });
  return (
    <Dialog title={w("editTitle")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(new FormData(event.currentTarget));
        }}
      >
        <Field label={w("title")}>
          <input class="input" name="title" required maxLength={300} dir="auto" defaultValue={document.title} />
        </Field>
        <Field label={w("author")}>
          <input class="input" name="author" maxLength={300} dir="auto" defaultValue={document.author ?? ""} />
        </Field>
        <Field label={w("folder")} hint={w("folderHint")}>
          <input class="input" name="path" maxLength={500} dir="auto" defaultValue={document.path ?? ""} />
        </Field>
        <TagInput label={room("tags")} tags={tags} onChange={setTags} />
        {problem && <ProblemNotice problem={problem} />}
        <div>
          <button class="button main" type="submit" disabled={isRunning}>
            {common("save")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
