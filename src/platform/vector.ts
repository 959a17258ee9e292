// Vectors as Postgres keeps them.

/** Smaller vectors are padded with zeros, which leaves cosine unchanged; each row names its model. */
export const embeddingDimensions = 1536;

/** As pgvector reads it: `${vectorLiteral(v)}::vector`. */
export const vectorLiteral = (vector: readonly number[]): string => `[${vector.join(",")}]`;

/** Of length 1, as all are kept: their inner product is then their cosine. What is all zeros stays so. */
export function unitVector(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}
