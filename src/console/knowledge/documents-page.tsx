// The workspace's documents: bringing new ones, finding those that are there.
import { useSignal } from "@preact/signals";
import { api, ok } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { More } from "../ui/more.tsx";
import { usePages } from "../ui/use-pages.ts";
import { AddPage } from "./add-page.tsx";
import { DocumentFilters, documentsQuery, isFiltered } from "./document-filters.tsx";
import { DocumentRow } from "./document-row.tsx";
import { w } from "./documents-words.ts";
import { UploadPanel } from "./upload-panel.tsx";
import { type Document, useFollowed } from "./use-followed.ts";
import { arrivedCount } from "./waiting-files.ts";
import { w as room } from "./words.ts";

export function DocumentsPage() {
  const isAddingPage = useSignal(false);
  const query = documentsQuery();
  const pages = usePages(
    (cursor) => ok(api.GET("/api/v1/docs", { params: { query: { ...query, limit: 25, ...(cursor && { cursor }) } } })),
    [JSON.stringify(query), arrivedCount.value],
  );
  return (
    <div class="stack">
      {may("docs:write") && <UploadPanel />}
      <div class="row apart">
        <h2>{room("documents")}</h2>
        {may("docs:write") && (
          <button
            class="button small"
            type="button"
            onClick={() => {
              isAddingPage.value = true;
            }}
          >
            <Icon name="link" />
            {w("addPage")}
          </button>
        )}
      </div>
      <DocumentFilters />
      <Show of={pages}>{(documents) => <DocumentList documents={documents} onChanged={pages.reload} />}</Show>
      <More of={pages} />
      {isAddingPage.value && (
        <AddPage
          onAdded={pages.reload}
          onClose={() => {
            isAddingPage.value = false;
          }}
        />
      )}
    </div>
  );
}

interface DocumentListProps {
  documents: readonly Document[];
  onChanged: () => void;
}

function DocumentList({ documents, onChanged }: DocumentListProps) {
  const latest = useFollowed(documents);
  if (latest.length === 0) return <NoDocuments />;
  return (
    <ul class="plain-list rows" aria-label={room("documents")}>
      {latest.map((document) => (
        <DocumentRow key={document.id} document={document} onChanged={onChanged} />
      ))}
    </ul>
  );
}

const NoDocuments = () =>
  isFiltered() ? (
    <p class="empty">{w("noneFound")}</p>
  ) : (
    <div class="empty">
      <Icon name="book" />
      <strong>{w("noneYet")}</strong>
      <span>{w(may("docs:write") ? "noneYetWrite" : "noneYetRead")}</span>
    </div>
  );
