// An older version brought back: its bytes become the next version. What it says is embedded again only where the live one doesn't.
import type { Services } from "../../../http/services.ts";
import type { PersonActor } from "../../../identity/actor.ts";
import { fileKey } from "../../../platform/bucket.ts";
import { Failure } from "../../../platform/failure.ts";
import type { Kept } from "../keep.ts";
import { changeContent } from "./change-content.ts";
import type { VersionServices } from "./new-version.ts";
import { getVersion } from "./version.ts";

export async function restoreVersion(
  services: VersionServices & Pick<Services, "files">,
  actor: PersonActor,
  documentId: string,
  version: number,
  ifEdits: number | undefined,
  requestId: string,
): Promise<Kept> {
  const { own } = await getVersion(services, actor, documentId, version);
  const { fileName, contentType, fileSize, contentHash, encoding } = own;
  const bytes = async () => {
    const object = await services.files.get(fileKey(own.workspaceId, documentId, version));
    if (!object) throw new Failure({ tag: "conflict", problem: "the bytes of that version are gone from storage" });
    return object.body;
  };
  const next = { bytes, fileName, contentType, fileSize, encoding, restoredFrom: version };
  return changeContent(
    services,
    actor,
    documentId,
    { contentHash, ifEdits },
    () => ({ ...next, origin: "restore", action: "document.restore_version" }),
    requestId,
  );
}
