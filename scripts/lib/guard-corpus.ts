// The labelled texts that the guard's scorer is measured on (test/guard/corpus/README.md): the halves that are there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

export interface Authored extends Labelled {
  author: string;
  isAttack: boolean;
}

/** All texts that the scorer may learn from, with who wrote them: a fit is tried on authors that it hasn't read. */
export function trainingTexts(): Authored[] {
  const labelled = ["tune", extra].flatMap((half) => {
    const { attack, benign } = readHalf(half);
    const of = (list: readonly Labelled[], isAttack: boolean) =>
      list.map((one) => ({ ...one, author: half, isAttack }));
    return [...of(attack, true), ...of(benign, false)];
  });
  return [...labelled, ...readdirSync(join(corpus, "authors")).flatMap(textsOfAuthor)];
}

function textsOfAuthor(file: string): Authored[] {
  const author = file.replace(".jsonl", "");
  const lines = readFileSync(join(corpus, "authors", file), "utf8")
    .trim()
    .split("\n");
  return lines.map((line, index) => {
    // As test/guard/corpus/README.md says.
    const { attack, ...text } = JSON.parse(line) as Omit<Labelled, "id"> & { attack: boolean };
    return { ...text, id: `${author}-${index + 1}`, author, isAttack: attack };
  });
}
