// The address by which a page of the web is cited. Pure.
import type { Section } from "../../knowledge/source-kind.ts";

const urlMaxChars = 2_048;

/** By its own word where that leads to the same site; else where it was fetched: a page can't speak for another's. */
export function pageUrl(fetched: string, canonical: string | undefined): string {
  if (canonical === undefined || !URL.canParse(canonical, fetched)) return fetched;
  const { href, protocol, host, username, password } = new URL(canonical, fetched);
  const isWeb = protocol === "https:" || protocol === new URL(fetched).protocol;
  const isPlain = username === "" && password === "" && href.length <= urlMaxChars;
  return isWeb && isPlain && siteOf(host) === siteOf(new URL(fetched).host) ? href : fetched;
}

const siteOf = (host: string): string => host.replace(/^www\./, "");

export const placedAt = (url: string, sections: readonly Section[]): Section[] =>
  sections.map((section) => ({ ...section, locator: { ...section.locator, url } }));

export function withAnchor(url: string, anchor: string | undefined): string {
  if (anchor === undefined) return url;
  const whole = new URL(url);
  whole.hash = anchor;
  return whole.href;
}
