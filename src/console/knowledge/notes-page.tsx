// The workspace's notes.
import { api, ok, type Schemas } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { More } from "../ui/more.tsx";
import { usePages } from "../ui/use-pages.ts";
import { newNoteAddress } from "./addresses.ts";
import { ChosenSelect } from "./chosen-select.tsx";
import { chooseInAddress, chosen, chosenOf } from "./list-query.ts";
import { draftOf, newNote } from "./note-drafts.ts";
import { NoteRow } from "./note-row.tsx";
import { w } from "./notes-words.ts";
import { NotesZip } from "./notes-zip.tsx";
import { TagSelect } from "./tag-select.tsx";
import { TitleSearch } from "./title-search.tsx";
import { w as room } from "./words.ts";

type Note = Schemas["Note"];

const sorts = ["-updated_at", "-created_at", "title"] as const;

/** As `GET /notes` takes them */
function notesQuery() {
  const [q, tag] = [chosen("q"), chosen("tag")];
  return {
    sort: chosenOf("sort", sorts) ?? "-updated_at",
    ...(q && { q }),
    ...(tag && { tag: [tag] }),
    ...(chosen("pinned") && { pinned: "true" as const }),
  };
}

const isFiltered = (): boolean => ["q", "tag", "pinned"].some((name) => chosen(name) !== "");

export function NotesPage() {
  const query = notesQuery();
  const pages = usePages(
    (cursor) => ok(api.GET("/api/v1/notes", { params: { query: { ...query, limit: 25, ...(cursor && { cursor }) } } })),
    [JSON.stringify(query)],
  );
  return (
    <div class="stack">
      <div class="row apart">
        <h2>{room("notes")}</h2>
        {may("docs:write") && (
          <a class="button main" href={newNoteAddress()}>
            <Icon name="add" />
            {w("newNote")}
          </a>
        )}
      </div>
      {draftOf(newNote) && (
        <div class="notice row apart">
          <span>{w("unsavedNew")}</span>
          <a href={newNoteAddress()}>{w("goOn")}</a>
        </div>
      )}
      <NoteFilters tags={pages.value?.flatMap(({ tags }) => tags) ?? []} />
      <Show of={pages}>{(notes) => <NoteList notes={notes} onChanged={pages.reload} />}</Show>
      <More of={pages} />
      <NotesZip onImported={pages.reload} />
    </div>
  );
}

const NoteFilters = ({ tags }: { tags: readonly string[] }) => (
  <search class="row filters">
    <TitleSearch label={w("titleSearch")} />
    <TagSelect others={tags} />
    <ChosenSelect
      label={w("order")}
      value={chosen("sort") || "-updated_at"}
      options={[
        ["-updated_at", w("lastChanged")],
        ["-created_at", w("newest")],
        ["title", w("titleUp")],
      ]}
      onChange={(value) => chooseInAddress("sort", value)}
    />
    <label class="row">
      <input
        type="checkbox"
        checked={chosen("pinned") !== ""}
        onChange={({ currentTarget }) => chooseInAddress("pinned", currentTarget.checked ? "true" : "")}
      />
      {w("onlyPinned")}
    </label>
  </search>
);

function NoteList({ notes, onChanged }: { notes: readonly Note[]; onChanged: () => Promise<void> }) {
  if (notes.length === 0)
    return isFiltered() ? (
      <p class="empty">{w("noneFound")}</p>
    ) : (
      <div class="empty">
        <Icon name="note" />
        <strong>{w("none")}</strong>
        <span>{w(may("docs:write") ? "noneWrite" : "noneRead")}</span>
      </div>
    );
  return (
    <ul class="plain-list rows" aria-label={room("notes")}>
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} onChanged={onChanged} />
      ))}
    </ul>
  );
}
