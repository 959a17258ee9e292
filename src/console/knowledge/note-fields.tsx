// A note's title, tags and text, and how the text will look.
import { Markdown } from "../chat/markdown.tsx";
import { Field } from "../ui/field.tsx";
import type { NoteText } from "./note-drafts.ts";
import { w } from "./notes-words.ts";
import { TagInput } from "./tag-input.tsx";
import { w as room } from "./words.ts";

const textMaxChars = 100_000;

interface NoteFieldsProps {
  written: NoteText;
  view: "write" | "preview";
  onView: (view: "write" | "preview") => void;
  onChange: (part: Partial<NoteText>) => void;
}

export const NoteFields = ({ written: { title, text, tags }, view, onView, onChange }: NoteFieldsProps) => (
  <>
    <Field label={w("title")}>
      <input
        class="input"
        required
        maxLength={300}
        dir="auto"
        value={title}
        onInput={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
    </Field>
    <fieldset class="row views" aria-label={w("view")}>
      {(["write", "preview"] as const).map((one) => (
        <button key={one} class="button small" type="button" aria-pressed={view === one} onClick={() => onView(one)}>
          {w(one)}
        </button>
      ))}
    </fieldset>
    {view === "write" ? (
      <Field label={w("text")} hint={w("textHint")}>
        <textarea
          class="input note-text"
          required
          maxLength={textMaxChars}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </Field>
    ) : (
      <section class="card" aria-label={w("preview")}>
        {text.trim() ? <Markdown text={text} /> : <p class="soft">{w("emptyPreview")}</p>}
      </section>
    )}
    <TagInput label={room("tags")} tags={tags} onChange={(changed) => onChange({ tags: changed })} />
  </>
);
