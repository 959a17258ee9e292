// A hit of search, as far as a test cares.
import type { PassageHit } from "../../src/knowledge/source-kind.ts";

export const hit = (fields: Partial<PassageHit>): PassageHit => ({
  id: "1",
  sourceId: "1",
  sourceKind: "document",
  version: 1,
  ordinal: 0,
  updatedAt: "2026-11-01T00:00:00Z",
  title: "",
  path: null,
  tags: [],
  heading: "",
  text: "",
  tokens: 1,
  locator: {},
  similarity: null,
  textRank: 0,
  score: 0,
  parts: { vector: 0, text: 0, recency: 0, reranker: 0 },
  terms: null,
  joinedIds: [],
  ...fields,
});
