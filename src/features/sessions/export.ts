// A session as a file to keep: JSON as it is read, or Markdown for people.
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { clip } from "../../platform/text.ts";
import type { Session } from "./get.ts";
import type { Message } from "./message.ts";

export const exportFormats = ["json", "markdown"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  contentType: string;
  /** The Content-Disposition */
  disposition: string;
  text: string;
}

/** Before the file leaves: what can't be told isn't given away. */
export async function recordExport(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  id: string,
  format: ExportFormat,
  requestId: string,
): Promise<void> {
  await database.forWorkspace(actor, (db) => [
    auditRow(db, actor, {
      action: "session.export",
      entityKind: "session",
      entityId: id,
      details: { format },
      requestId,
    }),
  ]);
}

export function exportSession(session: Session, format: ExportFormat): ExportedFile {
  if (format === "json")
    return {
      contentType: "application/json",
      disposition: attachment(session.title, "json"),
      text: JSON.stringify(session, null, 2),
    };
  return {
    contentType: "text/markdown; charset=utf-8",
    disposition: attachment(session.title, "md"),
    text: toMarkdown(session),
  };
}

function toMarkdown({ title, created_at, messages }: Session): string {
  const head = `# ${oneLine(title) || "Untitled session"}\n\n*${created_at}*`;
  return `${[head, ...messages.map(messageMarkdown)].join("\n\n")}\n`;
}

function messageMarkdown({ question, answer, status, withdrawn, citations }: Message, index: number): string {
  const asked = question.replace(/^/gm, "> ").replace(/^> $/gm, ">");
  const note = withdrawn ? "withdrawn: a source that it stood on was deleted" : status;
  return [
    `## Question ${index + 1}`,
    asked,
    ...(answer ? [answer] : []),
    ...(status === "complete" && !withdrawn ? [] : [`*(${note})*`]),
    ...(citations.length > 0 ? [citations.map(citationMarkdown).join("\n")] : []),
  ].join("\n\n");
}

type Citation = Message["citations"][number];

/** What a kind of source adds is its own; a title, a heading and a page are shown where it has them. */
function citationMarkdown(citation: Citation): string {
  const { n, type, quote } = citation;
  const place = [
    String(citation.title ?? type),
    ...(citation.heading ? [String(citation.heading)] : []),
    ...(citation.page ? [`page ${String(citation.page)}`] : []),
  ];
  return `- [${n}] ${oneLine(place.join(", "))}: “${oneLine(quote)}”`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Safe on every system and in the header: letters, digits and hyphens alone; the second form is for those beyond ASCII. */
function attachment(title: string, extension: string): string {
  const name = clip(title.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"), 60).replace(/^-|-$/g, "");
  const ascii = name.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "");
  const encoded = encodeURIComponent(`${name || "session"}.${extension}`);
  return `attachment; filename="${ascii || "session"}.${extension}"; filename*=UTF-8''${encoded}`;
}
