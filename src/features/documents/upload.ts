// Takes a file in: checked, then kept. The same bytes twice are one document.
import { contentTypeOf } from "../../guard/upload.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { sha256Hex } from "../../platform/ids.ts";
import { clip, withoutInvisible } from "../../platform/text.ts";
import { type KeepServices, type Kept, keep } from "./keep.ts";

export interface UploadInput {
  file: File;
  title?: string | undefined;
  author?: string | undefined;
  tags: string[];
}

export async function uploadDocument(
  services: KeepServices,
  actor: PersonActor,
  { file, title, author, tags }: UploadInput,
  requestId: string,
): Promise<Kept> {
  if (file.size > services.config.uploadMaxBytes) {
    throw new Failure({ tag: "too_large", field: "file", limit: services.config.uploadMaxBytes, unit: "bytes" });
  }
  if (file.size === 0) throw invalid("file", "is empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [contentType, contentHash] = await Promise.all([contentTypeOf(file.name, bytes), sha256Hex(bytes)]);
  const fileName = clip(withoutInvisible(file.name), 255);
  const named = { fileName, title: title ?? fileName.replace(/\.[^.]+$/, ""), author, tags };
  return keep(services, actor, { ...named, bytes, contentType, contentHash, action: "document.upload" }, requestId);
}
