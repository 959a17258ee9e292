// What axe finds amiss with a page, as far as it is serious.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** By rule, with the elements that break it: to be compared with nothing. */
export async function seriousTroubles(page: Page): Promise<string[]> {
  // The page's policy lets no script in by an element; the debugger may.
  await page.evaluate(script);
  const results: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
