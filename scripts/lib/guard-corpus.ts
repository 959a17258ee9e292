// The labelled texts that the guard's scorer is measured on and learns from (test/guard/corpus/README.md).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
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

/**
 * What nobody who works on the scorer reads: packed, so that no search through the files shows it. Figures of `development` choose
 * between variants of the scorer; those of `held-out` only tell how good it has become.
 */
const packed = ["development", "held-out"] as const;
export const halves = ["tune", ...packed] as const;
export type Half = (typeof halves)[number] | typeof extra;

export function readHalf(half: Half): { attack: Labelled[]; benign: Labelled[] } {
  const read = (name: string) =>
    contentOf(
      join(corpus, half, `${name}.jsonl`),
      packed.some((name) => name === half),
    )
      .trim()
      .split("\n")
      // Written by the corpus's own build script, which validates each line.
      .map((line) => JSON.parse(line) as Labelled);
  return { attack: read("attack"), benign: read("benign") };
}

const contentOf = (path: string, isPacked: boolean): string =>
  isPacked ? gunzipSync(readFileSync(`${path}.gz`)).toString() : readFileSync(path, "utf8");

export interface Authored extends Labelled {
  author: string;
  isAttack: boolean;
}

/** All texts that the scorer may learn from, with who wrote them: a fit is tried on authors that it hasn't read. */
export function trainingTexts(): Authored[] {
  const labelled = (["tune", extra] as const).flatMap((half) => {
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
