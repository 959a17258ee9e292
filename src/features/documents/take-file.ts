// What an uploaded file is: its bytes, their type by extension and content, their hash.
import { contentTypeOf } from "../../guard/upload.ts";
import type { Config } from "../../platform/config.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { sha256Hex } from "../../platform/ids.ts";
import { clip, withoutInvisible } from "../../platform/text.ts";

export interface TakenFile {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  contentType: string;
  contentHash: string;
}

export async function takeFile({ uploadMaxBytes }: Pick<Config, "uploadMaxBytes">, file: File): Promise<TakenFile> {
  if (file.size > uploadMaxBytes) {
    throw new Failure({ tag: "too_large", field: "file", limit: uploadMaxBytes, unit: "bytes" });
  }
  if (file.size === 0) throw invalid("file", "is empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [contentType, contentHash] = await Promise.all([contentTypeOf(file.name, bytes), sha256Hex(bytes)]);
  return { bytes, fileName: clip(withoutInvisible(file.name), 255), contentType, contentHash };
}
