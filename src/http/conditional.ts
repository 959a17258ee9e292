// ETag, If-Match and If-None-Match of what has a revision.
import { invalid } from "../platform/failure.ts";
import type { AppContext } from "./environment.ts";

/** Of a source: what people have changed, and then everything that is seen of it. */
export const sourceETag = ({ edits, revision }: { edits: number; revision: number }): string =>
  `"e${edits}.r${revision}"`;

/** How often it had been changed when the caller read it; undefined where If-Match insists on nothing. */
export function ifMatchEdits(c: AppContext): number | undefined {
  const header = c.req.header("If-Match")?.trim();
  if (header === undefined || header === "*") return undefined;
  const edits = /^"e(\d{1,9})\.r\d{1,9}"$/.exec(header)?.[1];
  if (edits === undefined) throw invalid("If-Match", "isn't an ETag of this API");
  return Number(edits);
}

/** Sets the ETag; true when the caller has this very revision already, and 304 says all. */
export function isNotModified(c: AppContext, etag: string): boolean {
  c.header("ETag", etag);
  return hasETag(c.req.header("If-None-Match"), etag);
}

/** Whether a caller's If-None-Match names this very state. */
export const hasETag = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  (ifNoneMatch?.split(",") ?? []).some((candidate) => candidate.trim().replace(/^W\//, "") === etag);
