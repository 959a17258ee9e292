// Two measures of the same passages into one score. Pure.

export interface FusionWeights {
  vector: number;
  text: number;
}

export interface Measured {
  id: string;
  /** Cosine; null where there is none */
  similarity: number | null;
  /** BM25; 0 where no word matches */
  textRank: number;
}

export interface Fused<T> {
  item: T;
  score: number;
  /** What each measure gave: together the score */
  parts: FusionWeights;
}

/**
 * Best first. Each measure counts by its share of the best that was found by it, so that the best in both has score 1: ranks
 * alone would forget how far ahead the first is. Where nothing has a vector, words alone decide.
 */
export function fuse<T extends Measured>(items: readonly T[], given: FusionWeights): Fused<T>[] {
  const isCompared = items.some(({ similarity }) => similarity !== null);
  const weights = isCompared ? given : { vector: 0, text: 1 };
  const total = weights.vector + weights.text;
  const best = {
    vector: Math.max(0, ...items.map(({ similarity }) => similarity ?? 0)),
    text: Math.max(0, ...items.map(({ textRank }) => textRank)),
  };
  const partOf = (value: number, measure: keyof FusionWeights) =>
    best[measure] === 0 ? 0 : (weights[measure] / total) * (Math.max(0, value) / best[measure]);
  return items
    .map((item) => {
      const parts = { vector: partOf(item.similarity ?? 0, "vector"), text: partOf(item.textRank, "text") };
      return { item, parts, score: parts.vector + parts.text };
    })
    .sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
}
