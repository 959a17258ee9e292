// What full text compares: the terms of a text, which are its content words in a form that their inflections share. Pure.
import { clip, contentWords, stem } from "../platform/text.ts";

/** An index row is bounded; what is longer is a hash or an address, told apart by its beginning. */
const termMaxChars = 64;
const leastHebrewLetters = 3;
const mostHebrewPrefix = 2;

/** Scripts that write without spaces: their words are found by pairs of characters. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]{2,}$/u;

/**
 * The terms that stand for one word. A Hebrew word has one for each prefix that it may or may not carry: which of its
 * first letters belong to the root only its meaning could tell, and forms of one word always share a term.
 */
export function termsOfWord(word: string): string[] {
  if (unspaced.test(word)) return pairsOf([...word]);
  if (/^[\u05D0-\u05EA]+$/.test(word)) return hebrewForms(word);
  return [clip(stem(word), termMaxChars)];
}

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`);

function hebrewForms(word: string): string[] {
  const forms = new Set<string>();
  for (let prefix = 0; prefix <= mostHebrewPrefix; prefix++) {
    const bare = word.slice(prefix);
    const isBare = bare.length >= leastHebrewLetters && /^[והבלמשכ]*$/.test(word.slice(0, prefix));
    if (prefix === 0 || isBare) forms.add(clip(withoutHebrewEnding(bare), termMaxChars));
  }
  return [...forms];
}

/** Plurals, and the feminine ending, which changes its letter before another noun. */
const withoutHebrewEnding = (word: string): string => word.replace(/(?<=.{3})(?:ים|ות|ה|ת)$/, "");

/** How often each term stands in a passage, the heading above it counted. */
export function termCounts(heading: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of contentWords(`${heading} ${text}`).flatMap(termsOfWord)) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** What each term of a question weighs: a word counts once, however many terms stand for it. */
export function termWeights(question: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const word of contentWords(question)) {
    const terms = termsOfWord(word);
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1 / terms.length);
  }
  return weights;
}
