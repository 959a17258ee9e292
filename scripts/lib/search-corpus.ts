// A made-up corpus of any size for measurements: words as often as in a language (Zipf), passages with subjects. The same every time.
import type { CorpusText } from "./search-store.ts";

const vocabularySize = 30_000;
const subjectCount = 400;
const wordsPerSubject = 40;
const wordsPerPassage = 90;
const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri".split(
  " ",
);

/** Mulberry32: small, and good enough to draw words. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every number its own word, the small ones short. */
function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length];
  }
  return word;
}

/** The commonest words of a language carry no meaning, and aren't searched for. */
const stopWordCount = 100;

/** A rank by Zipf's law: its logarithm is spread evenly. */
const zipf = (random: () => number): number => Math.floor(stopWordCount * (vocabularySize / stopWordCount) ** random());

/** A third of each passage's words are its subject's. */
export function corpusTexts(count: number, firstSeed = 0): CorpusText[] {
  return Array.from({ length: count }, (_, index) => {
    const random = numbers(firstSeed + index);
    const subject = Math.floor(random() * subjectCount);
    const text = Array.from({ length: wordsPerPassage }, () => word(random, subject)).join(" ");
    return { id: String(index), title: "", text: `${text}.` };
  });
}

/** Questions of a few words, about subjects. */
export function corpusQuestions(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const random = numbers(1_000_000 + index);
    const subject = Math.floor(random() * subjectCount);
    return Array.from({ length: 8 }, () => word(random, subject)).join(" ");
  });
}

function word(random: () => number, subject: number): string {
  if (random() > 1 / 3) return wordOf(zipf(random));
  const place = Math.floor(random() * wordsPerSubject);
  return wordOf(200 + ((subject * 7_919 + place * 104_729) % (vocabularySize - 200)));
}
