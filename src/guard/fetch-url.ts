// Fetches what somebody names by URL, without letting them reach what only this house can reach. A Worker can't pin the address
// that it has checked: the runtime's own rule (`global_fetch_strictly_public`, no private networks) stands behind this one.
import { readUpTo } from "../platform/read-up-to.ts";
import { checkAddresses, checkUrl, FetchFailure, type FetchPolicy, publicOnly } from "./fetch-policy.ts";
import { type Resolve, resolvePublicly } from "./resolve.ts";

export interface FetchLimits {
  /** Of the body as it is unpacked */
  maxBytes: number;
  /** For all of it: names, redirects, body */
  timeoutMs: number;
  /** E.g. `text/html` */
  contentTypes: readonly string[];
}

/** By which a server knows whether what it has is still the same */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface Fetched extends Validators {
  finalUrl: string;
  contentType: string;
  /** As the server says */
  charset: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FetchDeps {
  policy: FetchPolicy;
  resolve: Resolve;
  /** May throw FetchFailure; asked for each redirect as well */
  beforeFetch?(url: URL): Promise<void>;
}

const redirectsMax = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const validatorMaxChars = 300;

/** Under which robots.txt knows us */
export const robotName = "HearthBot";
const userAgent = `${robotName}/1.0 (+https://www.rfc-editor.org/rfc/rfc9309; robots-friendly)`;

/** Throws FetchFailure with the reason. */
export async function fetchPublic(
  url: string,
  limits: FetchLimits,
  deps: FetchDeps = { policy: publicOnly, resolve: resolvePublicly },
): Promise<Fetched> {
  const fetched = await fetchIfChanged(url, { etag: null, lastModified: null }, limits, deps);
  if (!fetched) throw new FetchFailure("status_not_ok", { status: notModified });
  return fetched;
}

const notModified = 304;

/** Undefined: the server says that it is still the same. Throws FetchFailure with the reason. */
export async function fetchIfChanged(
  url: string,
  since: Validators,
  limits: FetchLimits,
  deps: FetchDeps,
): Promise<Fetched | undefined> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const { response, finalUrl } = await follow(url, headersFor(limits, since), deps, signal);
    if (response.status === notModified) {
      await response.body?.cancel();
      return undefined;
    }
    return { finalUrl, ...(await contentOf(response, limits)) };
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure(signal.aborted ? "too_slow" : "unreachable", { cause: error });
  }
}

function headersFor({ contentTypes }: FetchLimits, { etag, lastModified }: Validators): Headers {
  const headers = new Headers({ Accept: contentTypes.join(", "), "User-Agent": userAgent });
  if (etag !== null) headers.set("If-None-Match", etag);
  if (lastModified !== null) headers.set("If-Modified-Since", lastModified);
  return headers;
}

async function follow(first: string, headers: Headers, deps: FetchDeps, signal: AbortSignal) {
  let next = first;
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const url = await checked(next, deps, signal);
    await deps.beforeFetch?.(url);
    const response = await fetch(url, { headers, redirect: "manual", signal });
    const location = redirectStatuses.has(response.status) ? response.headers.get("Location") : null;
    if (location === null) return { response, finalUrl: url.href };
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new FetchFailure("malformed_url");
    next = new URL(location, url).href;
  }
  throw new FetchFailure("too_many_redirects");
}

async function checked(text: string, { policy, resolve }: FetchDeps, signal: AbortSignal): Promise<URL> {
  const { url, address } = checkUrl(text, policy);
  if (address === undefined) checkAddresses(await resolve(url.hostname, signal), policy);
  return url;
}

async function contentOf(response: Response, { maxBytes, contentTypes }: FetchLimits) {
  const [type = "", ...parameters] = (response.headers.get("Content-Type") ?? "").toLowerCase().split(";");
  const contentType = type.trim();
  const refusal = refusalOf(response, contentTypes.includes(contentType), maxBytes);
  if (refusal) {
    await response.body?.cancel();
    throw new FetchFailure(refusal, { status: response.status });
  }
  const bytes = response.body ? await readUpTo(maxBytes, response.body) : new Uint8Array();
  if (!bytes) throw new FetchFailure("too_large");
  return {
    contentType,
    charset: charsetAmong(parameters),
    etag: validator(response, "ETag"),
    lastModified: validator(response, "Last-Modified"),
    bytes,
  };
}

function charsetAmong(parameters: readonly string[]): string | null {
  const [, charset = null] =
    /^\s*charset\s*=\s*"?([\w.:-]{1,40})/.exec(parameters.find((one) => /charset/.test(one)) ?? "") ?? [];
  return charset;
}

/** One that is longer than anybody's isn't kept: the page is fetched whole then. */
function validator({ headers }: Response, name: string): string | null {
  const value = headers.get(name);
  return value !== null && value.length <= validatorMaxChars ? value : null;
}

function refusalOf(response: Response, isWanted: boolean, maxBytes: number) {
  if (!response.ok) return "status_not_ok";
  if (!isWanted) return "content_type_not_allowed";
  return Number(response.headers.get("Content-Length") ?? 0) > maxBytes ? "too_large" : undefined;
}
