// Another file for a document: its next version.
import { changeHashes } from "../../../audit/keyed-hash.ts";
import type { Services } from "../../../http/services.ts";
import type { PersonActor } from "../../../identity/actor.ts";
import type { DocumentRow } from "../document.ts";
import type { Kept } from "../keep.ts";
import { takeFile } from "../take-file.ts";
import { changeContent } from "./change-content.ts";
import type { VersionServices } from "./new-version.ts";

export interface Replacement {
  file: File;
  title?: string | undefined;
  author?: string | undefined;
  path?: string | undefined;
  /** None: those that it has stay */
  tags: string[];
}

export async function replaceDocument(
  services: VersionServices & Pick<Services, "config" | "workspaces">,
  actor: PersonActor,
  id: string,
  { file, tags: toldTags, ...rest }: Replacement,
  ifEdits: number | undefined,
  requestId: string,
): Promise<Kept> {
  const { bytes, fileName, contentType, contentHash } = await takeFile(services.config, file);
  const told: Pick<Replacement, "title" | "author" | "path"> & { tags?: string[] } = {
    ...rest,
    ...(toldTags.length > 0 ? { tags: toldTags } : {}),
  };
  const change = () =>
    changeContent(
      services,
      actor,
      id,
      { contentHash, ifEdits },
      ({ source }) => ({
        bytes: async () => bytes,
        fileName,
        contentType,
        fileSize: bytes.length,
        encoding: null,
        origin: "upload",
        action: "document.replace",
        change: changeHashes(services.config, {
          before: saidOf(source),
          after: { ...saidOf(source), ...told, contentHash },
        }),
        told,
      }),
      requestId,
    );
  // What is said of it counts at once, the text when it has been read.
  return Object.values(told).every((part) => part === undefined)
    ? change()
    : services.workspaces.changingKnowledge(actor.workspaceId, change);
}

const saidOf = ({ title, author, path, tags, contentHash }: DocumentRow["source"]) => ({
  title,
  author,
  path,
  tags,
  contentHash,
});
