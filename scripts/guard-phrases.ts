// `npm run guard:phrases`: writes the word lists of the prompt-injection scorer as the table that the Worker looks them up in.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { allPhrases } from "./lib/guard-lexicons.ts";
import { root } from "./lib/paths.ts";
import { graphOf } from "./lib/phrase-graph.ts";
import { tableOf } from "./lib/phrase-table.ts";

const file = join(root, "src", "guard", "injection", "phrase-table.ts");

export function phrasesAreCurrent(): boolean {
  return readFileSync(file, "utf8") === content();
}

function content(): string {
  const { meanings, graph } = tableOf(graphOf(allPhrases()));
  return [
    "// Written by `npm run guard:phrases` from the word lists in lexicon/: all phrases, in the notation of phrase-notation.ts.",
    "",
    "export const meanings =",
    `  ${JSON.stringify(meanings)};`,
    "",
    "export const graph =",
    `  ${JSON.stringify(graph)};`,
    "",
  ].join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(file, content());
  console.log("Written to src/guard/injection/phrase-table.ts");
}
