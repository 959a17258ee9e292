// What the installed packages say: their pages and type declarations, cut as documents are, and Lighthouse's own messages in all eight
// languages. Real technical texts that nobody wrote for the injection scorer, and none of them an attack. Of two thirds the scorer
// learns, on the others it is measured.
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { split } from "../../src/knowledge/split.ts";
import type { Authored } from "./guard-corpus.ts";
import { root } from "./paths.ts";

interface Installed {
  /** Package or message: all of one is either learnt or measured */
  from: string;
  lang: string;
  text: string;
}

/** A changelog or a list of thousands of options would outweigh all others. */
const mostCharsOfFile = 12_000;
const mostCharsOfDeclarations = 3_000;
const mostPassagesOfPackage = 16;
const passageChars = 900;
const languages = ["en-US", "de", "fr", "es", "ru", "zh", "ar", "he"];
const measuredOf = 3;
const authors = 8;
const questionOf = 4;

const packageOf = (file: string): string => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file;
const cut = (text: string): string[] => split([{ headings: [], text, locator: {} }]).map((passage) => passage.text);

function passagesOf(pattern: string, mostChars: number, mostPassages: number): Installed[] {
  const files = globSync(pattern, { cwd: root, exclude: (name) => name === ".cache" }).toSorted();
  return Object.entries(Object.groupBy(files, packageOf)).flatMap(([from, own = []]) =>
    own
      .slice(0, mostPassages)
      .flatMap((file) => cut(readFileSync(join(root, file), "utf8").slice(0, mostChars)))
      .slice(0, mostPassages)
      .map((text) => ({ from, lang: "en", text })),
  );
}

/** Messages one after the other, as they stand in a manual */
function messagesIn(language: string): Installed[] {
  const file = join(root, "node_modules/lighthouse/shared/localization/locales", `${language}.json`);
  // Lighthouse's own format: key, then `message`.
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
  const lang = language.slice(0, 2);
  return [true, false].flatMap((measured) => {
    const list = Object.entries(messages).filter(([key]) => isMeasured(key) === measured);
    const passages: Installed[] = [];
    for (const [from, { message }] of list) {
      const open = passages.at(-1);
      if (open && open.text.length + message.length < passageChars) open.text += `\n${message}`;
      else passages.push({ from, lang, text: message });
    }
    return passages;
  });
}

const numberOf = (name: string): number => createHash("sha256").update(name).digest().readUInt32BE();
const isMeasured = (from: string): boolean => numberOf(from) % measuredOf === 0;

function installed(): Installed[] {
  const seen = new Set<string>();
  return [
    ...passagesOf("node_modules/**/*.md", mostCharsOfFile, mostPassagesOfPackage),
    ...passagesOf("node_modules/**/*.d.ts", mostCharsOfDeclarations, mostPassagesOfPackage / 4),
    ...languages.flatMap(messagesIn),
  ].filter(({ text }) => !seen.has(text) && seen.add(text));
}

export const installedTexts = (): Authored[] => textsOf((from) => !isMeasured(from));
export const measuredTexts = (): Authored[] => textsOf(isMeasured);

/** By package each a different author's: a fit is tried on packages that it hasn't read. */
function textsOf(isWanted: (from: string) => boolean): Authored[] {
  const wanted = installed().filter(({ from }) => isWanted(from));
  return wanted.map(({ from, lang, text }, index) => ({
    id: `installed-${index + 1}`,
    text,
    lang,
    family: "technical",
    where: index % questionOf === questionOf - 1 ? "question" : "passage",
    author: `installed-${Math.floor(numberOf(from) / measuredOf) % authors}`,
    isAttack: false,
  }));
}
