// What the installed packages say of themselves, in passages as documents are cut: real technical texts that nobody wrote for the
// injection scorer, and none of them an attack.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { split } from "../../src/knowledge/split.ts";
import { root } from "./paths.ts";

/** A changelog or a list of thousands of options would outweigh all others. */
const mostChars = 12_000;

export function readmePassages(): string[] {
  const files = globSync(["node_modules/*/README.md", "node_modules/@*/*/README.md"], { cwd: root }).toSorted();
  const texts = files.map((file) => readFileSync(join(root, file), "utf8").slice(0, mostChars));
  const passages = texts.flatMap((text) => split([{ headings: [], text, locator: {} }]).map((passage) => passage.text));
  return [...new Set(passages)];
}
