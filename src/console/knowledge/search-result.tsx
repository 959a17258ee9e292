// A passage that was found: its text, where it stands, and what its score is made of.
import type { Schemas } from "../api/client.ts";
import { Markdown } from "../chat/markdown.tsx";
import { Icon } from "../ui/icon.tsx";
import { number } from "../words/format.ts";
import { documentAddress, documentsAddress, noteAddress, notesAddress } from "./addresses.ts";
import { ScoreExplanation } from "./score-explanation.tsx";
import { w } from "./search-words.ts";
import { TagLinks } from "./tag-links.tsx";

export type Result = Schemas["SearchResult"];

export function SearchResult({ result }: { result: Result }) {
  const { citation, text, tags, score, explanation } = result;
  const href = addressOf(result);
  const title = textOf(citation, "title") ?? citation.type;
  // Rows stand line by line; whatever else there is was written in Markdown, or reads as well as if it were.
  const isTable = typeof citation.row === "number";
  return (
    <li class="stack tight found">
      <div class="row apart">
        <h2 class="row grow">
          <Icon name={citation.type === "note" ? "note" : citation.type === "knowledge" ? "book" : "file"} />
          {href ? (
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
        </h2>
        <span class="chip number">{w("score", { score: number(score, 3) })}</span>
      </div>
      <Place citation={citation} />
      <blockquote class={isTable ? "passage-words" : undefined} dir="auto">
        {isTable ? text : <Markdown text={text} />}
      </blockquote>
      <TagLinks tags={tags} address={citation.type === "note" ? notesAddress : documentsAddress} />
      {explanation && <ScoreExplanation score={score} explanation={explanation} />}
    </li>
  );
}

function Place({ citation }: { citation: Result["citation"] }) {
  const { page, row } = citation;
  const heading = textOf(citation, "heading");
  const place = [
    ...(citation.type === "note" ? [w("note")] : citation.type === "knowledge" ? [w("item")] : []),
    ...(heading ? [heading] : []),
    ...(typeof page === "number" ? [w("page", { page: number(page) })] : []),
    ...(typeof row === "number" ? [w("row", { row: number(row) })] : []),
  ];
  if (place.length === 0) return null;
  return (
    <span class="soft small" dir="auto">
      {place.join(" · ")}
    </span>
  );
}

/** Where it can be read in its place; null: it has no page here. */
function addressOf({ citation, passage_id, joined_passage_ids }: Result): string | null {
  const documentId = textOf(citation, "document_id");
  if (documentId) return documentAddress(documentId, [passage_id, ...joined_passage_ids]);
  const noteId = textOf(citation, "note_id");
  return noteId && noteAddress(noteId);
}

function textOf(citation: Result["citation"], field: string): string | null {
  const value = citation[field];
  return typeof value === "string" && value !== "" ? value : null;
}
