// Takes a file in: checked, then kept. The same bytes twice are one document.
import type { PersonActor } from "../../identity/actor.ts";
import { type KeepServices, type Kept, keep } from "./keep.ts";
import { takeFile } from "./take-file.ts";

export interface UploadInput {
  file: File;
  title?: string | undefined;
  author?: string | undefined;
  path?: string | undefined;
  tags: string[];
}

export async function uploadDocument(
  services: KeepServices,
  actor: PersonActor,
  { file, title, ...rest }: UploadInput,
  requestId: string,
): Promise<Kept> {
  const taken = await takeFile(services.config, file);
  const named = { title: title ?? taken.fileName.replace(/\.[^.]+$/, ""), ...rest };
  return keep(services, actor, { ...taken, ...named, action: "document.upload" }, requestId);
}
