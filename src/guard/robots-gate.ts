// Asks a site's robots.txt before its pages are fetched, once for each site of one fetch.
import { FetchFailure } from "./fetch-policy.ts";
import { type FetchDeps, type FetchLimits, fetchPublic, robotName } from "./fetch-url.ts";
import { isAllowed } from "./robots.ts";

const limits: FetchLimits = { maxBytes: 524_288, timeoutMs: 5_000, contentTypes: ["text/plain"] };

/** The same means, but nothing that robots are asked to leave alone: throws `robots_disallowed`. */
export function respectingRobots(deps: Pick<FetchDeps, "policy" | "resolve">): FetchDeps {
  const known = new Map<string, Promise<string>>();
  const rulesOf = (origin: string) => {
    const asked = known.get(origin) ?? robotsTxt(origin, deps);
    known.set(origin, asked);
    return asked;
  };
  return {
    ...deps,
    async beforeFetch({ origin, pathname, search }) {
      if (!isAllowed(await rulesOf(origin), robotName.toLowerCase(), pathname + search))
        throw new FetchFailure("robots_disallowed");
    },
  };
}

/** A site that has none forbids nothing; one that can't say it now is left alone. */
async function robotsTxt(origin: string, deps: FetchDeps): Promise<string> {
  try {
    const { bytes } = await fetchPublic(`${origin}/robots.txt`, limits, deps);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    // A page in its place says nothing to robots.
    if (error.status !== undefined && error.status < 500) return "";
    throw error;
  }
}
