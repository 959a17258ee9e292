// A document in the list.
import { Fragment } from "preact";
import { api, ok } from "../api/client.ts";
import { may } from "../api/me.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useAction } from "../ui/use-action.ts";
import { ago, bytes } from "../words/format.ts";
import { documentAddress } from "./addresses.ts";
import { pagesText } from "./document-texts.ts";
import { w } from "./documents-words.ts";
import { typeName } from "./file-types.ts";
import { Ingestion, StateChip } from "./ingestion.tsx";
import { TagLinks } from "./tag-links.tsx";
import type { Document } from "./use-followed.ts";

interface DocumentRowProps {
  document: Document;
  onChanged: () => void;
}

export const DocumentRow = ({ document, onChanged }: DocumentRowProps) => (
  <li class="document-row">
    <Icon name={document.remote ? "link" : "file"} />
    <div class="stack tight grow">
      {document.deleted_at === null ? (
        <a class="title" href={documentAddress(document.id)}>
          <bdi>{document.title}</bdi>
        </a>
      ) : (
        <bdi class="title">{document.title}</bdi>
      )}
      <Facts document={document} />
      <TagLinks tags={document.tags} />
    </div>
    <div class="state">
      {document.deleted_at === null ? (
        <Ingestion document={document} onRetried={onChanged} />
      ) : (
        <Deleted document={document} onChanged={onChanged} />
      )}
    </div>
  </li>
);

function Facts({ document }: { document: Document }) {
  const { content_type, page_count, file_size, version, uploaded_at, created_at } = document;
  const facts = [
    typeName(content_type),
    ...(page_count === null ? [] : [pagesText(page_count)]),
    bytes(file_size),
    ...(version > 1 ? [w("version", { version })] : []),
    w("added", { ago: ago(version > 1 ? uploaded_at : created_at) }),
  ];
  return (
    <span class="soft small number">
      {facts.map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && " · "}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

function Deleted({ document, onChanged }: DocumentRowProps) {
  const { id, title } = document;
  const { run, isRunning, problem } = useAction(async () => {
    await ok(api.POST("/api/v1/docs/{id}/restore", { params: { path: { id } } }));
    onChanged();
  });
  return (
    <div class="stack tight">
      <div class="row">
        <StateChip document={document} />
        {may("docs:write") && (
          <button
            class="button small"
            type="button"
            aria-label={w("bringBackOf", { title })}
            disabled={isRunning}
            onClick={() => run()}
          >
            {w("bringBack")}
          </button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
