// The labelled texts that the guard's scorer is measured on (test/guard/corpus/README.md): the halves that are there.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Where } from "../../src/guard/injection/types.ts";
import { root } from "./paths.ts";

export interface Labelled {
  id: string;
  text: string;
  lang: string;
  family: string;
  where: Where;
}

const corpus = join(root, "test", "guard", "corpus");

/** Further texts that the scorer's weights are fitted to, with the tune half. */
export const extra = "extra";

export function halves(): string[] {
  return ["tune", "held-out"].filter((half) => existsSync(join(corpus, half, "attack.jsonl")));
}

export function readHalf(half: string): { attack: Labelled[]; benign: Labelled[] } {
  const read = (name: string) =>
    readFileSync(join(corpus, half, `${name}.jsonl`), "utf8")
      .trim()
      .split("\n")
      // Written by the corpus's own build script, which validates each line.
      .map((line) => JSON.parse(line) as Labelled);
  return { attack: read("attack"), benign: read("benign") };
}
