// Scores as a reranker sends them, checked before anybody orders by them.
import { ProviderFailure } from "./provider-failure.ts";

/** One score of 0 to 1 for each of `count` texts, by the places that `results` name. Throws `garbage` where one is missing or isn't one. */
export function scoresByIndex(
  results: unknown,
  [indexField, scoreField]: readonly [string, string],
  count: number,
  model: string,
): number[] {
  const scores = new Map<unknown, unknown>();
  for (const result of Array.isArray(results) ? results : []) {
    scores.set(Reflect.get(Object(result), indexField), Reflect.get(Object(result), scoreField));
  }
  return Array.from({ length: count }, (_, index) => {
    const score = scores.get(index);
    if (typeof score !== "number" || !(score >= 0 && score <= 1)) throw new ProviderFailure("garbage", model);
    return score;
  });
}
