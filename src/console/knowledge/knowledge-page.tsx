// The room Knowledge: documents, notes, search, tags.
import "./knowledge.css";
import "./document.css";
import "./notes.css";
import "./search.css";
import { may } from "../api/me.ts";
import { go, route } from "../route.ts";
import { documentsAddress, notesAddress, searchAddress, tagsAddress } from "./addresses.ts";
import { DocumentPage } from "./document-page.tsx";
import { DocumentsPage } from "./documents-page.tsx";
import { NotePage } from "./note-page.tsx";
import { NotesPage } from "./notes-page.tsx";
import { PageDrop } from "./page-drop.tsx";
import { SearchPage } from "./search-page.tsx";
import { TagsPage } from "./tags-page.tsx";
import { addFiles } from "./waiting-files.ts";
import { w } from "./words.ts";

export default function KnowledgePage() {
  const [, part = "docs", id] = route.value;
  return (
    <div class="page knowledge">
      <div class="stack">
        <h1>{w("knowledge")}</h1>
        <Tabs part={part} />
        <Part part={part} id={id} />
      </div>
      {may("docs:write") && (
        <PageDrop
          onFiles={(files) => {
            addFiles(files);
            if (part !== "docs" || id) go(documentsAddress());
          }}
        />
      )}
    </div>
  );
}

function Part({ part, id }: { part: string; id: string | undefined }) {
  if (part === "notes") return id ? <NotePage key={id} id={id} /> : <NotesPage />;
  if (part === "search") return <SearchPage />;
  if (part === "tags") return <TagsPage />;
  return id ? <DocumentPage key={id} id={id} /> : <DocumentsPage />;
}

function Tabs({ part }: { part: string }) {
  const tabs = [
    ["docs", "documents", documentsAddress()],
    ["notes", "notes", notesAddress()],
    ...(may("search") ? ([["search", "search", searchAddress()]] as const) : []),
    ["tags", "tags", tagsAddress()],
  ] as const;
  return (
    <nav class="tabs" aria-label={w("knowledge")}>
      {tabs.map(([name, word, address]) => (
        <a key={name} href={address} aria-current={part === name ? "page" : undefined}>
          {w(word)}
        </a>
      ))}
    </nav>
  );
}
