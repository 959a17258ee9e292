// What an upload truly is: the extension says what it should be, its first bytes what it is, and both must agree.
import { Failure } from "../platform/failure.ts";

interface Accepted {
  contentType: string;
  /** What the file's own signature may say; text has none. */
  signatures: readonly (string | undefined)[];
}

const text = (contentType: string): Accepted => ({ contentType, signatures: [undefined, "application/xml"] });
const only = (contentType: string): Accepted => ({ contentType, signatures: [contentType] });
const accepted: Readonly<Record<string, Accepted>> = {
  md: text("text/markdown"),
  markdown: text("text/markdown"),
  txt: text("text/plain"),
  text: text("text/plain"),
  csv: text("text/csv"),
  tsv: text("text/tab-separated-values"),
  html: text("text/html"),
  htm: text("text/html"),
  pdf: only("application/pdf"),
  docx: only("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  png: only("image/png"),
  jpg: only("image/jpeg"),
  jpeg: only("image/jpeg"),
  webp: only("image/webp"),
};

export const acceptedExtensions = Object.keys(accepted).map((extension) => `.${extension}`);

/** Names that stand for several, or for none that is uploaded */
const families: Readonly<Record<string, readonly string[]>> = {
  html: ["text/html", "application/xhtml+xml"],
  image: ["image/png", "image/jpeg", "image/webp"],
};
const mediaTypes: ReadonlySet<string> = new Set([
  ...Object.values(accepted).map(({ contentType }) => contentType),
  ...Object.values(families).flat(),
]);
export const typeNames: readonly string[] = [...new Set([...Object.keys(accepted), ...Object.keys(families)])];

/** The media types that a short name stands for, or a media type itself; undefined where no file is of it. */
export function namedTypes(name: string): readonly string[] | undefined {
  const asked = name.trim().toLowerCase();
  if (mediaTypes.has(asked)) return [asked];
  if (Object.hasOwn(families, asked)) return families[asked];
  const byExtension = Object.hasOwn(accepted, asked) ? accepted[asked] : undefined;
  return byExtension && [byExtension.contentType];
}

/** The content type of a file that may be uploaded. Throws `unsupported_media_type` saying what it is instead. */
export async function contentTypeOf(fileName: string, bytes: Uint8Array): Promise<string> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const expected = Object.hasOwn(accepted, extension) ? accepted[extension] : undefined;
  if (!expected) throw refused(extension ? `.${extension}` : "a name without extension");
  const { fileTypeFromBuffer } = await import("file-type");
  // A corrupt file can make the detector fail; what it is then stays unknown.
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (expected.signatures.includes(detected?.mime)) return expected.contentType;
  throw refused(`.${extension} that is really ${detected?.mime ?? "something else"}`);
}

function refused(got: string): Failure {
  return new Failure({ tag: "unsupported_media_type", field: "file", got, accepted: acceptedExtensions });
}
