// How good a ranking is, by what people judged relevant. Pure.

/** By text: how relevant it was judged; what isn't there isn't relevant. */
export type Judgements = ReadonlyMap<string, number>;

/** Gains, less the later they come, as a part of what the best order would have gained. */
export function ndcg(ranked: readonly string[], judged: Judgements, depth: number): number {
  const ideal = discounted([...judged.values()].sort((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 0 : discounted(ranked.slice(0, depth).map((id) => judged.get(id) ?? 0)) / ideal;
}

/** The part of all that is relevant that is among the first. */
export function recall(ranked: readonly string[], judged: Judgements, depth: number): number {
  const first = new Set(ranked.slice(0, depth));
  const relevant = [...judged].filter(([, gain]) => gain > 0);
  return relevant.length === 0 ? 0 : relevant.filter(([id]) => first.has(id)).length / relevant.length;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
