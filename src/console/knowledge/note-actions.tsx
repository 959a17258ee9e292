// Below a note that is written: saving, throwing changes away, pinning, deleting.
import { useSignal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { Confirm } from "../ui/confirm.tsx";
import { Icon } from "../ui/icon.tsx";
import { PinButton } from "./note-row.tsx";
import { w } from "./notes-words.ts";

interface NoteActionsProps {
  note: Schemas["Note"] | null;
  isUnsaved: boolean;
  isSaving: boolean;
  onDiscard: () => void;
  onPinned: () => Promise<void>;
  onDeleted: (title: string) => void;
}

export function NoteActions({ note, isUnsaved, isSaving, onDiscard, onPinned, onDeleted }: NoteActionsProps) {
  const asked = useSignal<"discard" | "delete" | null>(null);
  const ask = (what: "discard" | "delete" | null) => {
    asked.value = what;
  };
  return (
    <div class="row">
      <button class="button main" type="submit" disabled={isSaving || !isUnsaved}>
        {w("save")}
      </button>
      {isUnsaved ? (
        <>
          <span class="chip warn" role="status">
            {w("unsaved")}
          </span>
          <button class="button plain small" type="button" onClick={() => ask("discard")}>
            {w("discard")}
          </button>
        </>
      ) : (
        <span class="soft small">{w("saveHint")}</span>
      )}
      {note && (
        <span class="row note-end">
          <PinButton note={note} onChanged={onPinned} />
          <button class="button small danger" type="button" onClick={() => ask("delete")}>
            <Icon name="trash" />
            {w("delete")}
          </button>
        </span>
      )}
      {asked.value === "discard" && (
        <Confirm
          title={w("discardTitle")}
          says={w("discardSays")}
          does={w("discard")}
          onConfirm={async () => onDiscard()}
          onClose={() => ask(null)}
        />
      )}
      {asked.value === "delete" && note && (
        <Confirm
          title={w("deleteTitle")}
          says={w("deleteSays", { title: note.title })}
          does={w("delete")}
          onConfirm={async () => {
            await ok(api.DELETE("/api/v1/notes/{id}", { params: { path: { id: note.id } } }));
            onDiscard();
            onDeleted(note.title);
          }}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
