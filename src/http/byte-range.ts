// One range of a file's bytes, as a request asks for it (RFC 9110). What can't be had is no range: the answer is the whole file.

export interface ByteRange {
  offset: number;
  length: number;
}

/** `If-Range` names the file that the caller has the rest of: of another file all is sent. */
export function byteRangeOf(headers: Headers, size: number, etag: string): ByteRange | undefined {
  const ifRange = headers.get("If-Range");
  if (ifRange !== null && ifRange.trim() !== etag) return undefined;
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("Range")?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  const offset = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  return end > offset ? { offset, length: end - offset } : undefined;
}

export const contentRange = ({ offset, length }: ByteRange, size: number): string =>
  `bytes ${offset}-${offset + length - 1}/${size}`;
