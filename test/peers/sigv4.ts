// AWS's Signature Version 4 as the one who receives it checks it: made anew with the secret key from what came, by the book
// (docs.aws.amazon.com, "Create a signed AWS API request"). Not the library that signs.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { PeerCall } from "./peer.ts";

export interface Signer {
  secretAccessKey: string;
  sessionToken: string | null;
  region: string;
}

/** What AWS takes of clocks that differ */
const skewMs = 300_000;
const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request, *SignedHeaders=([\w;-]+), *Signature=([0-9a-f]{64})$/;

/** Who says to have signed; undefined: nobody does. */
export const accessKeyOf = ({ headers }: PeerCall): string | undefined => form.exec(headers.authorization ?? "")?.[1];

/** AWS's name of what is wrong; undefined where the signature is good. */
export function signatureProblem(call: PeerCall, signer: Signer, service: string): string | undefined {
  const [, , day = "", region = "", named = "", signedHeaders = "", signature = ""] =
    form.exec(call.headers.authorization ?? "") ?? [];
  const date = headerOf(call, "x-amz-date");
  const names = signedHeaders.split(";");
  if (!isEnoughSigned(call, names)) return "IncompleteSignatureException";
  if (signer.sessionToken !== (call.headers["x-amz-security-token"] ?? null)) return "UnrecognizedClientException";
  if (region !== signer.region || named !== service || !date.startsWith(day)) return "InvalidSignatureException";
  if (Math.abs(Date.now() - timeOf(date)) > skewMs) return "RequestExpired";
  const scope = [day, region, service, "aws4_request"].join("/");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonicalRequest(call, names))].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<Buffer>(
    (made, part) => hmac(made, part),
    Buffer.from(`AWS4${signer.secretAccessKey}`),
  );
  const expected = hmac(key, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, "hex")) ? undefined : "InvalidSignatureException";
}

const isEnoughSigned = ({ headers }: PeerCall, names: readonly string[]): boolean =>
  ["host", "x-amz-date", ...Object.keys(headers).filter((name) => name.startsWith("x-amz-"))].every((name) =>
    names.includes(name),
  );

function canonicalRequest(call: PeerCall, signedNames: readonly string[]): string {
  const { pathname, searchParams } = new URL(call.path, "http://peer");
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const headers = signedNames.map((name) => `${name}:${headerOf(call, name).trim().replace(/\s+/g, " ")}\n`).join("");
  return [call.method, pathname, query, headers, signedNames.join(";"), sha256(call.text)].join("\n");
}

function headerOf({ headers }: PeerCall, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}

/** Of `20261121T153000Z`; NaN, which is never within any skew, for anything else */
const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
