// Which of a source's live passages the next version says again: matched by their hashes, each once, in their order. Pure.
import type { PassageLocator } from "./knowledge.table.ts";

export interface LivePassage extends Record<string, unknown> {
  id: string;
  ordinal: number;
  content_hash: string | null;
  /** Of the model that the workspace has now */
  has_vector: boolean;
}

/** A row that stays, and its place in the new version */
export interface KeptPassage {
  id: string;
  ordinal: number;
  locator: PassageLocator;
}

/** Answers, for each hash in the order of the new version, the live passage that says it; undefined where none is left. */
export function keepPlan(live: readonly LivePassage[]): (contentHash: string) => LivePassage | undefined {
  // From behind, so that the first of each is the last on its stack.
  const waiting = Map.groupBy(live.toReversed(), ({ content_hash: hash }) => hash);
  return (contentHash) => waiting.get(contentHash)?.pop();
}
