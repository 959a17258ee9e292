// Where a cited passage stands: what each kind of source tells of it.
import { to } from "../route.ts";
import type { Citation } from "./events.ts";

export interface SourcePlace {
  title: string;
  heading: string | null;
  page: number | null;
  url: string | null;
  documentId: string | null;
  /** In the console; null: it has no page here */
  href: string | null;
}

export function placeOf(citation: Citation): SourcePlace {
  const documentId = textOf(citation, "document_id");
  const noteId = textOf(citation, "note_id");
  const page = citation.page;
  return {
    title: textOf(citation, "title") ?? citation.type,
    heading: textOf(citation, "heading"),
    page: typeof page === "number" ? page : null,
    url: textOf(citation, "url"),
    documentId,
    href: documentId
      ? to(["knowledge", "docs", documentId], { passage: citation.passage_id })
      : noteId
        ? to(["knowledge", "notes", noteId])
        : null,
  };
}

function textOf(citation: Citation, field: string): string | null {
  const value = citation[field];
  return typeof value === "string" && value !== "" ? value : null;
}
