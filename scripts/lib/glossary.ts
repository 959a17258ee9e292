// The word lists of scripts/glossary as the lines that the guard looks words up in: a concept a line, with the forms that mean it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isHan } from "../../src/guard/injection/flatten.ts";
import { beginningLength, keyOf, keySigns } from "../../src/guard/injection/glossary.ts";
import { textOf } from "../../src/guard/injection/signs.ts";
import { root } from "./paths.ts";

const others = ["de", "fr", "es", "ru", "he", "ar", "zh"];
/** Articles, which half of the languages haven't got, and what lists say of words that mean nothing */
const meaningless = new Set(["the", "a", "an", "of", "-"]);

const read = (lang: string): [form: string, meaning: string][] =>
  readFileSync(join(root, "scripts", "glossary", `${lang}.tsv`), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [form = "", meaning = ""] = line.split("\t");
      return [form, meaning];
    });

/** An English list gives each word its concept's name; the others translate words into English. */
export function glossaryLines(): string[] {
  const heads = new Map(read("en"));
  const concepts = new Map(heads);
  for (const lang of others) {
    for (const [form, english] of read(lang)) {
      if (!concepts.has(form)) concepts.set(form, headOf(heads, english));
    }
  }
  for (const [form, concept] of concepts) if (meaningless.has(concept)) concepts.delete(form);
  const byConcept = Map.groupBy(shortened(concepts), ([, concept]) => concept);
  return [...byConcept]
    .filter(([, entries]) => entries.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entries]) =>
      entries
        .map(([form]) => form)
        .sort()
        .map((form) => textOf(keyOf(form, 0, form.length), keySigns))
        .join(""),
    );
}

function headOf(heads: ReadonlyMap<string, string>, english: string): string {
  const known = baseForms(english)
    .map((form) => heads.get(form))
    .find((head) => head !== undefined);
  if (known !== undefined) return known;
  const last = english.split("_").at(-1) ?? english;
  return last === english ? english : headOf(heads, last);
}

/** What an English form may be a form of, itself first */
const baseForms = (form: string): string[] => [
  form,
  form.replace(/s$/, ""),
  form.replace(/es$/, ""),
  form.replace(/ies$/, "y"),
  form.replace(/ed$/, ""),
  form.replace(/d$/, ""),
  form.replace(/ing$/, ""),
  form.replace(/ing$/, "e"),
  form.replace(/(.)\1ing$/, "$1"),
  form.replace(/(.)\1ed$/, "$1"),
];

/** A beginning stands for all longer forms that mean what most of its forms do. */
function shortened(concepts: ReadonlyMap<string, string>): Map<string, string> {
  const isLong = (form: string) => form.length > beginningLength && !isHan(form.charCodeAt(0));
  const long = [...concepts].filter(([form]) => isLong(form));
  const entries = new Map([...concepts].filter(([form]) => !isLong(form)));
  for (const [beginning, forms] of Map.groupBy(long, ([form]) => form.slice(0, beginningLength))) {
    const meant = entries.get(beginning) ?? commonest(forms.map(([, concept]) => concept));
    entries.set(beginning, meant);
    for (const [form, concept] of forms) if (concept !== meant) entries.set(form, concept);
  }
  return entries;
}

function commonest(concepts: readonly string[]): string {
  const counted = [...Map.groupBy(concepts, (concept) => concept)].sort(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? "";
}
