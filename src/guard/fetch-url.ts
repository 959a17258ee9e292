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

export interface Fetched {
  finalUrl: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FetchDeps {
  policy: FetchPolicy;
  resolve: Resolve;
}

const redirectsMax = 5;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const userAgent = "Hearth/1 (fetches pages for its users)";

/** Throws FetchFailure with the reason. */
export async function fetchPublic(
  url: string,
  limits: FetchLimits,
  deps: FetchDeps = { policy: publicOnly, resolve: resolvePublicly },
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const { response, finalUrl } = await follow(url, limits, deps, signal);
    return { finalUrl, ...(await contentOf(response, limits)) };
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure(signal.aborted ? "too_slow" : "unreachable", { cause: error });
  }
}

async function follow(first: string, limits: FetchLimits, deps: FetchDeps, signal: AbortSignal) {
  let next = first;
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const url = await checked(next, deps, signal);
    const response = await fetch(url, {
      headers: { Accept: limits.contentTypes.join(", "), "User-Agent": userAgent },
      redirect: "manual",
      signal,
    });
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
  const contentType = response.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const refusal = refusalOf(response, contentTypes.includes(contentType), maxBytes);
  if (refusal) {
    await response.body?.cancel();
    throw new FetchFailure(refusal);
  }
  const bytes = response.body ? await readUpTo(maxBytes, response.body) : new Uint8Array();
  if (!bytes) throw new FetchFailure("too_large");
  return { contentType, bytes };
}

function refusalOf(response: Response, isWanted: boolean, maxBytes: number) {
  if (!response.ok) return "status_not_ok";
  if (!isWanted) return "content_type_not_allowed";
  return Number(response.headers.get("Content-Length") ?? 0) > maxBytes ? "too_large" : undefined;
}
