// Vectors as Postgres keeps them.

/** Smaller vectors are padded with zeros, which leaves cosine unchanged; each row names its model. */
export const embeddingDimensions = 1536;

/** As pgvector reads it: `${vectorLiteral(v)}::vector`. */
export const vectorLiteral = (vector: readonly number[]): string => `[${vector.join(",")}]`;
