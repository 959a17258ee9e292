// A reranker over ranked hits: its order where it answers, the old one where it doesn't.
import { describe, expect, inject, it } from "vitest";
import { rerank } from "../../src/knowledge/rerank.ts";
import { cohereReranker } from "../../src/providers/cohere/rerank.ts";
import { statsOf } from "../providers/outcome.ts";
import { hit } from "../support/hit.ts";
import { services } from "../support/workspace.ts";

const url = inject("coherePeerUrl");
const hits = [
  hit({
    id: "boiler",
    text: "The boiler is old.",
    score: 0.9,
    parts: { vector: 0.2, text: 0.7, recency: 0, reranker: 0 },
  }),
  hit({ id: "fence", heading: "Garden", text: "The fence is green.", score: 0.5 }),
];
const question = { text: "green garden fence", masksPersonalData: false };

const deps = (model: string, timeoutMs = 20_000) => ({
  ...services(),
  reranker: cohereReranker({ id: `cohere/${model}`, model, url: `${url}/v2/rerank`, apiKey: "co-key", timeoutMs }),
});

describe("a reranker", () => {
  it("orders the hits by its own score, and tells what it changed", async () => {
    const ranked = await rerank(question, hits, deps("ok"));
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ["fence", 1],
      ["boiler", 0],
    ]);
    for (const { score, parts } of ranked.filter(({ id }) => id === "boiler")) {
      expect(parts.vector + parts.text + parts.recency + parts.reranker).toBeCloseTo(score);
    }
  });

  it.each([
    ["answers an error", "error-500", 20_000],
    ["answers too few scores", "one-short", 20_000],
    ["is cut off", "reset", 20_000],
    ["takes too long", "slow-rerank-5000", 100],
  ])("that %s leaves the order as it was", async (_, model, timeoutMs) => {
    expect(await rerank(question, hits, deps(model, timeoutMs))).toEqual(hits);
  });

  it("isn't asked about a single hit, nor where none is chosen", async () => {
    expect(await rerank(question, hits.slice(0, 1), deps("ok@single"))).toEqual(hits.slice(0, 1));
    expect(await rerank(question, hits, { ...services(), reranker: undefined })).toEqual(hits);
    expect((await statsOf("ok@single", url)).requests).toBe(0);
  });

  it("reads no personal data where they are masked", async () => {
    const asked = { text: "Who is anna@example.com?", masksPersonalData: true };
    const personal = [...hits, hit({ id: "anna", text: "Anna's address is anna@example.com." })];
    await rerank(asked, personal, deps("ok@masked"));
    const { lastRequest } = await statsOf("ok@masked", url);
    expect(JSON.stringify(lastRequest)).not.toContain("anna@example.com");
  });
});
