// Two ranked lists into one, by weighted reciprocal rank. Pure.

/** Damps the head of each list, so that one first place doesn't outweigh two good ones (Cormack et al., 2009). */
const rankOffset = 60;

export interface FusionWeights {
  vector: number;
  text: number;
}

export interface Ranked {
  id: string;
}

/** Best first; every item of either list once, with the score that its places earn, scaled so that first in both is 1. */
export function fuse<T extends Ranked>(
  byVector: readonly T[],
  byText: readonly T[],
  weights: FusionWeights,
): { item: T; score: number }[] {
  const fused = new Map<string, { item: T; score: number }>();
  const add = (list: readonly T[], weight: number) => {
    for (const [rank, item] of list.entries()) {
      const score = (weight * (rankOffset + 1)) / (rankOffset + 1 + rank);
      fused.set(item.id, { item, score: (fused.get(item.id)?.score ?? 0) + score });
    }
  };
  add(byVector, weights.vector);
  add(byText, weights.text);
  const total = weights.vector + weights.text;
  return [...fused.values()]
    .map(({ item, score }) => ({ item, score: score / total }))
    .sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
}
