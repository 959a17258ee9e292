// A document: what is known of it, what can be done with it, its text, its versions.

import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { route } from "../route.ts";
import { Icon } from "../ui/icon.tsx";
import { Show } from "../ui/loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { documentAddress, documentsAddress, versionsAddress } from "./addresses.ts";
import { DeletedNotice } from "./deleted-notice.tsx";
import { DocumentActions } from "./document-actions.tsx";
import { DocumentFacts } from "./document-facts.tsx";
import { DocumentPreview } from "./document-preview.tsx";
import { DocumentRemote } from "./document-remote.tsx";
import { DocumentVersions } from "./document-versions.tsx";
import { w } from "./document-words.ts";
import { Ingestion } from "./ingestion.tsx";
import { loadDocument, type ReadDocument } from "./load-document.ts";
import { TagLinks } from "./tag-links.tsx";
import { useFollowed } from "./use-followed.ts";
import { w as room } from "./words.ts";

export function DocumentPage({ id }: { id: string }) {
  const loaded = useLoad(() => loadDocument(id), [id]);
  return (
    <div class="stack">
      <a class="row back" href={documentsAddress()}>
        <Icon name="back" />
        {room("documents")}
      </a>
      <Show of={loaded}>{(read) => <LoadedDocument read={read} reload={loaded.reload} />}</Show>
    </div>
  );
}

function LoadedDocument({ read, reload }: { read: ReadDocument; reload: () => Promise<void> }) {
  const isDeleted = useSignal(false);
  const [document = read.document] = useFollowed(useMemo(() => [read.document], [read.document]));
  const { id, title, live_version } = document;
  if (isDeleted.value)
    return (
      <DeletedNotice
        title={title}
        onRestore={async () => {
          await ok(api.POST("/api/v1/docs/{id}/restore", { params: { path: { id } } }));
          await reload();
          isDeleted.value = false;
        }}
      />
    );
  return (
    <>
      <div class="row apart document-head">
        <div class="stack tight grow">
          <h2 class="document-title">
            <bdi>{title}</bdi>
          </h2>
          <TagLinks tags={document.tags} />
        </div>
        <DocumentActions
          read={{ ...read, document }}
          onChanged={reload}
          onDeleted={() => {
            isDeleted.value = true;
          }}
        />
      </div>
      <Ingestion document={document} onRetried={reload} />
      <DocumentFacts document={document} />
      {document.remote && <DocumentRemote document={document} remote={document.remote} onChanged={reload} />}
      <Views id={id} />
      {route.value[3] === "versions" ? (
        <DocumentVersions document={document} onChanged={reload} />
      ) : (
        <DocumentPreview key={live_version} document={document} />
      )}
    </>
  );
}

function Views({ id }: { id: string }) {
  const isVersions = route.value[3] === "versions";
  return (
    <nav class="tabs" aria-label={w("view")}>
      <a href={documentAddress(id)} aria-current={isVersions ? undefined : "page"}>
        {w("text")}
      </a>
      <a href={versionsAddress(id)} aria-current={isVersions ? "page" : undefined}>
        {w("versions")}
      </a>
    </nav>
  );
}
