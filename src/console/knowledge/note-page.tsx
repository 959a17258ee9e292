// A note: read by everybody, written by those who may.
import { useSignal } from "@preact/signals";
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Markdown } from "../chat/markdown.tsx";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { notesAddress } from "./addresses.ts";
import { DeletedNotice } from "./deleted-notice.tsx";
import { reasonText } from "./ingestion-words.ts";
import { newNote } from "./note-drafts.ts";
import { NoteEditor } from "./note-editor.tsx";
import { w } from "./notes-words.ts";
import { TagLinks } from "./tag-links.tsx";
import { w as room } from "./words.ts";

export interface ReadNote {
  note: Schemas["Note"] | null;
  etag: string | null;
}

/** Of a new one there is nothing to load. */
async function loadNote(id: string): Promise<ReadNote> {
  if (id === newNote) return { note: null, etag: null };
  const reading = api.GET("/api/v1/notes/{id}", { params: { path: { id } } });
  const note = await ok(reading);
  return { note, etag: (await reading).response.headers.get("ETag") };
}

export function NotePage({ id }: { id: string }) {
  const loaded = useLoad(() => loadNote(id), [id]);
  const deleted = useSignal<string | null>(null);
  const restore = async () => {
    await ok(api.POST("/api/v1/notes/{id}/restore", { params: { path: { id } } }));
    await loaded.reload();
    deleted.value = null;
  };
  return (
    <div class="stack">
      <a class="row back" href={notesAddress()}>
        <Icon name="back" />
        {room("notes")}
      </a>
      {deleted.value === null ? (
        <Show of={loaded}>
          {(read) =>
            may("docs:write") ? (
              <NoteEditor
                id={id}
                read={read}
                onSaved={loaded.reload}
                onDeleted={(title) => {
                  deleted.value = title;
                }}
              />
            ) : (
              read.note && <NoteText note={read.note} />
            )
          }
        </Show>
      ) : (
        <DeletedNotice title={deleted.value} onRestore={restore} />
      )}
    </div>
  );
}

const NoteText = ({ note: { title, text, tags, status, reason } }: { note: Schemas["Note"] }) => (
  <article class="stack">
    <h2 class="document-title">
      <bdi>{title}</bdi>
    </h2>
    <TagLinks tags={tags} address={notesAddress} />
    {status === "failed" && reason && <p class="notice bad">{w("failed", { reason: reasonText(reason) })}</p>}
    <Markdown text={text} />
  </article>
);
