// `npm run guard:glossary`: writes the word lists of scripts/glossary as the table that the prompt-injection scorer looks words up in.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { glossaryLines } from "./lib/glossary.ts";
import { root } from "./lib/paths.ts";

const file = join(root, "src", "guard", "injection", "glossary-table.ts");

export function glossaryIsCurrent(): boolean {
  return readFileSync(file, "utf8") === content();
}

function content(): string {
  return [
    "// Written by `npm run guard:glossary` from the word lists in scripts/glossary: the keys of a concept's forms a line (glossary.ts).",
    "",
    "export const forms = `",
    ...glossaryLines(),
    "`;",
    "",
  ].join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(file, content());
  console.log("Written to src/guard/injection/glossary-table.ts");
}
