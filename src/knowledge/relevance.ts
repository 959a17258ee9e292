// Whether a passage is about a question at all: by meaning, by shared words, or by some of both. Pure.
import { contentWords, stem } from "../platform/text.ts";
import type { PassageHit } from "./source-kind.ts";

// Chosen on Cranfield with the hashing model: 98 % of its own questions find some passage relevant, a quarter of another
// collection's do, and hardly any everyday question. Saying "nothing is known" wrongly costs more than a passage too many.
const enoughCoverage = 0.6;
const similarityShare = 0.6;
const enoughTogether = 0.95;

export function relevantHits(question: string, hits: readonly PassageHit[], relevantSimilarity: number): PassageHit[] {
  const asked = new Set(contentWords(question).map(stem));
  return hits.filter((hit) => {
    const coverage = coverageOf(asked, hit);
    const nearness = (hit.similarity ?? 0) / relevantSimilarity;
    return nearness >= 1 || coverage >= enoughCoverage || coverage + similarityShare * nearness >= enoughTogether;
  });
}

/** The part of the question's words that stand in the passage, its title or its headings. */
function coverageOf(asked: ReadonlySet<string>, hit: PassageHit): number {
  if (asked.size === 0) return 0;
  const present = new Set(contentWords(`${hit.title} ${hit.heading} ${hit.text}`).map(stem));
  return [...asked].filter((word) => present.has(word)).length / asked.size;
}
