// What a text is, by the items most like it: each votes for its category and its tags with its nearness. Pure.

export interface Neighbour {
  title: string;
  category: string | null;
  tags: readonly string[];
  /** 0 to 1 */
  similarity: number;
}

export interface Label {
  name: string;
  /** 0 to 1 */
  confidence: number;
}

export interface Vote {
  /** Best first */
  categories: Label[];
  tags: Label[];
}

/**
 * A doubt that votes against every label, as much as one item would that is as near as can be: few or far items never make a label
 * certain, and their confidences together stay below 1.
 */
const doubt = 1;
/** Nearness counts by its square: what is twice as near has four times the say. */
const sharpness = 2;
const leastTagConfidence = 0.2;
const toldMax = 5;

export function vote(neighbours: readonly Neighbour[]): Vote {
  const weighed = neighbours.map((one) => ({ ...one, weight: clamp(one.similarity) ** sharpness }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, doubt);
  const labels = (namesOf: (one: Neighbour) => readonly string[]): Label[] => {
    const weights = new Map<string, number>();
    for (const one of weighed)
      for (const name of new Set(namesOf(one))) weights.set(name, (weights.get(name) ?? 0) + one.weight);
    return [...weights]
      .map(([name, weight]) => ({ name, confidence: weight / whole }))
      .sort((a, b) => b.confidence - a.confidence || (a.name < b.name ? -1 : 1))
      .slice(0, toldMax);
  };
  return {
    categories: labels(({ category }) => (category === null ? [] : [category])),
    tags: labels(({ tags }) => tags).filter(({ confidence }) => confidence >= leastTagConfidence),
  };
}

const clamp = (similarity: number): number => Math.min(1, Math.max(0, similarity));
