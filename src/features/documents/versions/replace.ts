// Another file for a document: its next version.
import { changeHashes } from "../../../audit/keyed-hash.ts";
import type { Services } from "../../../http/services.ts";
import type { PersonActor } from "../../../identity/actor.ts";
import type { Kept } from "../keep.ts";
import { takeFile } from "../take-file.ts";
import { changeContent } from "./change-content.ts";
import type { VersionServices } from "./new-version.ts";

export interface Replacement {
  file: File;
  title?: string | undefined;
  author?: string | undefined;
  /** None: those that it has stay */
  tags: string[];
}

export async function replaceDocument(
  services: VersionServices & Pick<Services, "config" | "workspaces">,
  actor: PersonActor,
  id: string,
  { file, title, author, tags: told }: Replacement,
  ifRevision: number | undefined,
  requestId: string,
): Promise<Kept> {
  const { bytes, fileName, contentType, contentHash } = await takeFile(services.config, file);
  const tags = told.length > 0 ? told : undefined;
  const change = () =>
    changeContent(
      services,
      actor,
      id,
      { contentHash, ifRevision },
      ({ source }) => ({
        bytes: async () => bytes,
        fileName,
        contentType,
        fileSize: bytes.length,
        encoding: null,
        origin: "upload",
        action: "document.replace",
        change: changeHashes(services.config, {
          before: { title: source.title, tags: source.tags, contentHash: source.contentHash },
          after: { title: title ?? source.title, tags: tags ?? source.tags, contentHash },
        }),
        told: { title, author, tags },
      }),
      requestId,
    );
  // Titles and tags count at once, the text when it has been read.
  return title === undefined && tags === undefined
    ? change()
    : services.workspaces.changingKnowledge(actor.workspaceId, change);
}
