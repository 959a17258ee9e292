// A page of the web as a document: fetched at once, and looked at again as often as is wished.
import { useState } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { Working } from "../ui/working.tsx";
import { w } from "./documents-words.ts";
import { TagInput } from "./tag-input.tsx";
import { w as room } from "./words.ts";

const refreshing = [
  ["", "never"],
  ["1", "hourly"],
  ["6", "sixHourly"],
  ["24", "daily"],
  ["168", "weekly"],
] as const;

interface AddPageProps {
  onAdded: () => void;
  onClose: () => void;
}

export function AddPage({ onAdded, onClose }: AddPageProps) {
  const [tags, setTags] = useState<readonly string[]>([]);
  const { run, isRunning, problem } = useAction(async (form: FormData) => {
    const isNew = await addPage(form, tags);
    toast(w(isNew ? "pageAdded" : "pageHere"));
    onAdded();
    onClose();
  });
  return (
    <Dialog title={w("addPage")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(new FormData(event.currentTarget));
        }}
      >
        <Field label={w("url")} hint={w("urlHint")}>
          <input class="input" type="url" name="url" required maxLength={2048} dir="ltr" pattern="https?://.+" />
        </Field>
        <Field label={w("pageTitle")} hint={w("pageTitleHint")}>
          <input class="input" name="title" maxLength={300} dir="auto" />
        </Field>
        <Field label={w("lookAgain")}>
          <select class="input" name="refresh_hours">
            {refreshing.map(([hours, name]) => (
              <option key={hours} value={hours}>
                {w(name)}
              </option>
            ))}
          </select>
        </Field>
        <TagInput label={room("tags")} tags={tags} onChange={setTags} />
        {problem && <ProblemNotice problem={problem} />}
        <div class="row">
          <button class="button main" type="submit" disabled={isRunning}>
            {w("add")}
          </button>
          {isRunning && <Working />}
        </div>
      </form>
    </Dialog>
  );
}

async function addPage(form: FormData, tags: readonly string[]): Promise<boolean> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [title, hours] = [text("title"), text("refresh_hours")];
  const adding = api.POST("/api/v1/docs/url", {
    body: {
      ...{ url: text("url"), tags: [...tags] },
      ...(title && { title }),
      ...(hours && { refresh_hours: Number(hours) }),
    },
  });
  await ok(adding);
  return (await adding).response.status === 202;
}
