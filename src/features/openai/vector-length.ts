// Vectors as short as the caller wishes. Pure.
import { invalid } from "../../platform/failure.ts";
import { embeddingDimensions } from "../../platform/vector.ts";

/** Trained so that their first numbers alone are a vector too */
const shortenable = /(?:^|[/-])(?:text-embedding-3-|gemini-embedding-|embed-v4)/;

/** Gives what cuts them to the length that is wished for, and back to length 1. Throws for a model that can't be cut. */
export function shortened(model: string, dimensions: number | undefined): (vectors: number[][]) => number[][] {
  if (dimensions === undefined) return (vectors) => vectors;
  if (!shortenable.test(model)) throw invalid("dimensions", `can't be chosen with ${model}`);
  if (dimensions > embeddingDimensions) throw invalid("dimensions", `at most ${embeddingDimensions}`);
  return (vectors) => vectors.map((vector) => unit(vector.slice(0, dimensions)));
}

function unit(vector: readonly number[]): number[] {
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}
