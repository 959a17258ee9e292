// A note in the list.
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { ago } from "../words/format.ts";
import { noteAddress, notesAddress } from "./addresses.ts";
import { draftOf } from "./note-drafts.ts";
import { w } from "./notes-words.ts";
import { TagLinks } from "./tag-links.tsx";

type Note = Schemas["Note"];

interface NoteProps {
  note: Note;
  onChanged: () => Promise<void>;
}

const beginningChars = 160;

export const NoteRow = ({ note, onChanged }: NoteProps) => (
  <li class="row note-row">
    <div class="stack tight grow">
      <div class="row">
        <a class="title" href={noteAddress(note.id)}>
          <bdi>{note.title}</bdi>
        </a>
        {note.pinned && <span class="chip accent">{w("pinned")}</span>}
        {draftOf(note.id) && <span class="chip warn">{w("unsaved")}</span>}
      </div>
      <span class="soft small" dir="auto">
        {beginningOf(note.text)}
      </span>
      <div class="row">
        <span class="soft small">{w("changed", { ago: ago(note.updated_at) })}</span>
        <TagLinks tags={note.tags} address={notesAddress} />
      </div>
    </div>
    {may("docs:write") && <PinButton note={note} onChanged={onChanged} />}
  </li>
);

/** Without Markdown's signs */
function beginningOf(text: string): string {
  const plain = text.replace(/[#*_`>]+/g, "").trim();
  return plain.length > beginningChars ? `${plain.slice(0, beginningChars)} …` : plain;
}

export function PinButton({ note: { id, title, pinned }, onChanged }: NoteProps) {
  const { run, isRunning, problem } = useAction(async () => {
    await ok(api.PATCH("/api/v1/notes/{id}", { params: { path: { id } }, body: { pinned: !pinned } }));
    await onChanged();
  });
  return (
    <>
      <IconButton
        icon="pin"
        label={w(pinned ? "unpin" : "pin", { title })}
        isSmall
        pressed={pinned}
        disabled={isRunning}
        onClick={() => run()}
      />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
