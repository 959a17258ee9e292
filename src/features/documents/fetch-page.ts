// A page of the web as a document's bytes: fetched as the guard and the site's robots.txt allow.
import { FetchFailure, type FetchRefusal } from "../../guard/fetch-policy.ts";
import { type Fetched, type FetchLimits, fetchIfChanged, type Validators } from "../../guard/fetch-url.ts";
import { respectingRobots } from "../../guard/robots-gate.ts";
import type { Services } from "../../http/services.ts";
import { readableTypes } from "../../knowledge/parse/parse.ts";
import { invalid } from "../../platform/failure.ts";
import { sha256Hex } from "../../platform/ids.ts";
import { clip, withoutInvisible } from "../../platform/text.ts";

const timeoutMs = 20_000;

export type FetchServices = Pick<Services, "config" | "web">;

export interface Page extends Fetched {
  contentHash: string;
}

/** Undefined: it is still what it was. Throws FetchFailure. */
export async function fetchPage(
  { config, web }: FetchServices,
  url: string,
  since: Validators = { etag: null, lastModified: null },
): Promise<Page | undefined> {
  const limits: FetchLimits = { maxBytes: config.uploadMaxBytes, timeoutMs, contentTypes: readableTypes };
  const fetched = await fetchIfChanged(url, since, limits, respectingRobots(web));
  return fetched && { ...fetched, contentHash: await sha256Hex(fetched.bytes) };
}

const problems: Readonly<Record<FetchRefusal, string>> = {
  malformed_url: "leads to no URL",
  scheme_not_allowed: "must be http or https",
  port_not_allowed: "must be on the usual port",
  credentials_in_url: "must not hold a password",
  name_not_public: "isn't a public name",
  address_not_public: "isn't at a public address",
  name_not_found: "has a name that nobody knows",
  resolver_failed: "has a name that can't be looked up now",
  robots_disallowed: "is closed to robots by its site's robots.txt",
  too_many_redirects: "redirects too often",
  status_not_ok: "doesn't answer with a page",
  content_type_not_allowed: "is of a type that can't be read",
  too_large: "is too large",
  too_slow: "takes too long",
  unreachable: "can't be reached",
};

/** What a caller is told of a page that he named. */
export function asInvalidUrl(error: unknown): unknown {
  if (!(error instanceof FetchFailure)) return error;
  const status = error.status !== undefined && error.reason === "status_not_ok" ? ` (status ${error.status})` : "";
  return invalid("url", `${problems[error.reason]}${status} (${error.reason})`);
}

/** As its address calls the file */
export function fileNameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return clip(withoutInvisible(pathname.split("/").at(-1) || hostname), 255);
}
