// Takes a page of the web in: fetched now, kept like a file, looked at again as often as was asked for.
import { and, eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { selectDocuments, visibleTo } from "./document.ts";
import { documents } from "./documents.table.ts";
import { asInvalidUrl, type FetchServices, fetchPage, fileNameOf } from "./fetch-page.ts";
import { type KeepServices, type Kept, keep } from "./keep.ts";

export interface PageInput {
  url: string;
  title?: string | undefined;
  author?: string | undefined;
  path?: string | undefined;
  tags: string[];
  refreshHours?: number | undefined;
}

const hourMs = 3_600_000;

/** The same address twice is one document. */
export async function addPage(
  services: KeepServices & FetchServices & Pick<Services, "now">,
  actor: PersonActor,
  { url: asked, title, refreshHours, ...rest }: PageInput,
  requestId: string,
): Promise<Kept> {
  const url = withoutFragment(asked);
  const [[known]] = await services.database.forWorkspace(actor, (db) => [
    selectDocuments(db)
      .where(and(visibleTo(actor), eq(documents.url, url)))
      .limit(1),
  ]);
  if (known) return { row: known, accepted: false };
  const page = await fetchPage(services, url).catch((error: unknown) => {
    throw asInvalidUrl(error);
  });
  if (!page) throw new Error("A page that is asked for anew can't be unchanged");
  const { bytes, contentType, contentHash, etag, lastModified } = page;
  const now = services.now();
  const origin = {
    url,
    // What the page itself says is known when it has been read.
    canonicalUrl: page.finalUrl === url ? null : page.finalUrl,
    etag,
    lastModified,
    encoding: page.charset,
    fetchedAt: now,
    refreshHours,
    refreshAt: refreshHours === undefined ? null : new Date(now.getTime() + refreshHours * hourMs),
  };
  const named = { fileName: fileNameOf(page.finalUrl), title: title ?? url, ...rest };
  const incoming = { ...named, bytes, contentType, contentHash, action: "document.fetch" as const, origin };
  return keep(services, actor, incoming, requestId);
}

/** It is never sent, and the page is the same without it. */
function withoutFragment(text: string): string {
  const url = new URL(text);
  url.hash = "";
  return url.href;
}
