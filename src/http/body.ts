// What a request may carry: how many bytes by kind of route, counted while they are read, and how deeply JSON may be nested.
import { createMiddleware } from "hono/factory";
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import { isNestedBeyond } from "../platform/nesting.ts";
import { readUpTo } from "../platform/read-up-to.ts";
import type { AppContext, AppEnv } from "./environment.ts";

/** `small`: names, choices, credentials. `text`: what people and models write. `file`: uploads. */
export type BodyKind = "small" | "text" | "file";

interface BodyLimit {
  field: string;
  /** What the caller is told */
  limit: number;
  maxBytes: number;
}

const smallMaxBytes = 65_536;
/** Room for the multipart frame around a file. */
const frameMaxBytes = 65_536;
const partsMax = 100;
const jsonDepthMax = 64;

const limits: Readonly<Record<BodyKind, (config: Config) => BodyLimit>> = {
  small: ({ bodyMaxBytes }) => bodyOf(Math.min(smallMaxBytes, bodyMaxBytes)),
  text: ({ bodyMaxBytes }) => bodyOf(bodyMaxBytes),
  file: ({ uploadMaxBytes }) => ({ field: "file", limit: uploadMaxBytes, maxBytes: uploadMaxBytes + frameMaxBytes }),
};

export const bodyOf = (maxBytes: number): BodyLimit => ({ field: "body", limit: maxBytes, maxBytes });

export function limitBody(kind: BodyKind) {
  return createMiddleware<AppEnv>(async function limitBody(c, next) {
    const bytes = await readBody(c.req.raw, limits[kind](c.get("services").config));
    if (bytes) {
      refuseShape(c, bytes);
      // Hono keeps promises there, whatever its type says; the validators read nothing else.
      c.req.bodyCache.arrayBuffer = Promise.resolve(bytes.buffer) as unknown as ArrayBuffer;
    }
    await next();
  });
}

/** Undefined where there is none. What Content-Length says is good for refusing early, never for believing. */
export async function readBody(
  request: Request,
  { field, limit, maxBytes }: BodyLimit,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { body } = request;
  if (!body) return undefined;
  const declaredBytes = Number(request.headers.get("Content-Length") ?? 0);
  const bytes = declaredBytes > maxBytes ? undefined : await readUpTo(maxBytes, body, declaredBytes);
  if (!bytes) throw new Failure({ tag: "too_large", field, limit, unit: "bytes" });
  return bytes;
}

/** Before anything parses it: a body within its size may still be made to exhaust whoever walks through it. */
function refuseShape(c: AppContext, bytes: Uint8Array): void {
  const encoding = c.req.header("Content-Encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity")
    throw new Failure({
      tag: "unsupported_media_type",
      field: "Content-Encoding",
      got: encoding,
      accepted: ["identity"],
    });
  const type = c.req.header("Content-Type") ?? "";
  const isForm = /^multipart\//i.test(type);
  if (isForm && hasMoreParts(bytes, type)) throw malformed(`has more than ${partsMax} parts`);
  if (!isForm && isNestedBeyond(bytes, jsonDepthMax))
    throw malformed(`is nested more than ${jsonDepthMax} levels deep`);
}

const malformed = (problem: string) => new Failure({ tag: "malformed_body", problem });

function hasMoreParts(bytes: Uint8Array, type: string): boolean {
  const boundary = /boundary="?([^";\s]{1,70})/i.exec(type)?.[1];
  if (!boundary) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = `--${boundary}`;
  let parts = 0;
  // The last one closes the form.
  for (let at = text.indexOf(mark); at >= 0 && parts <= partsMax + 1; at = text.indexOf(mark, at + mark.length))
    parts++;
  return parts > partsMax + 1;
}
