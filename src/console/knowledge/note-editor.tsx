// Writing a note: saved by the button or Ctrl+S; what isn't saved waits as a draft.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { api, ok, type Schemas } from "../api/client.ts";
import { go } from "../route.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { toast } from "../ui/toasts.tsx";
import { useAction } from "../ui/use-action.ts";
import { noteAddress } from "./addresses.ts";
import { ifMatch } from "./load-document.ts";
import { NoteActions } from "./note-actions.tsx";
import { draftOf, dropDraft, isSameText, keepDraft, type NoteText } from "./note-drafts.ts";
import { NoteFields } from "./note-fields.tsx";
import type { ReadNote } from "./note-page.tsx";
import { w } from "./notes-words.ts";

interface NoteEditorProps {
  id: string;
  read: ReadNote;
  onSaved: () => Promise<void>;
  onDeleted: (title: string) => void;
}

const empty: NoteText = { title: "", text: "", tags: [] };

export function NoteEditor({ id, read, onSaved, onDeleted }: NoteEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const view = useSignal<"write" | "preview">(read.note && !draftOf(id) ? "preview" : "write");
  const saved = read.note ?? empty;
  const draft = draftOf(id);
  const written = draft ?? saved;
  const change = (part: Partial<NoteText>) => {
    const { title, text, tags } = { ...written, ...part };
    if (isSameText({ title, text, tags }, saved)) dropDraft(id);
    else keepDraft(id, { title, text, tags });
  };
  const { run, isRunning, problem } = useAction(async () => {
    const note = await save(read, written);
    dropDraft(id);
    toast(w("saved"));
    if (note.id === id) await onSaved();
    else go(noteAddress(note.id), { replace: true });
  });
  useSavingByKey(form);
  useLeavingNotice(id);
  return (
    <form
      ref={form}
      class="stack"
      aria-label={read.note ? read.note.title : w("newNote")}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <NoteFields
        written={written}
        view={view.value}
        onView={(wished) => {
          view.value = wished;
        }}
        onChange={change}
      />
      {problem && <ProblemNotice problem={problem} />}
      <NoteActions
        note={read.note}
        isUnsaved={draft !== undefined}
        isSaving={isRunning}
        onDiscard={() => dropDraft(id)}
        onPinned={onSaved}
        onDeleted={onDeleted}
      />
    </form>
  );
}

/** A change is made only of what one has seen. */
async function save({ note, etag }: ReadNote, { title, text, tags }: NoteText): Promise<Schemas["Note"]> {
  const body = { title: title.trim(), text, tags: [...tags] };
  if (!note) return ok(api.POST("/api/v1/notes", { body }));
  return ok(api.PATCH("/api/v1/notes/{id}", { params: { path: { id: note.id } }, body, ...ifMatch(etag) }));
}

function useSavingByKey(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [form]);
}

/** Whoever goes elsewhere is told that their text isn't saved, and where it waits. */
function useLeavingNotice(id: string): void {
  useEffect(
    () => () => {
      if (draftOf(id)) toast(w("keptDraft"));
    },
    [id],
  );
}
