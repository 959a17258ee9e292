// A reranker over ranked hits: its order where it answers, the old one where it doesn't.
import { sql } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { askQuestion } from "../../src/conversation/ask.ts";
import { searchKnowledge } from "../../src/http/searching/search.ts";
import { rerank } from "../../src/knowledge/rerank.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { cohereReranker } from "../../src/providers/cohere/rerank.ts";
import { statsOf } from "../providers/outcome.ts";
import { uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { hit } from "../support/hit.ts";
import { actorOf, askingAs, createOwner, services } from "../support/workspace.ts";

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
const question = { userId: "u", text: "green garden fence", masksPersonalData: false, ceilingNanoUsd: 1e9 };
const price = { callNanoUsd: 2_000_000, tokenNanoUsd: 0 };

const deps = (model: string, timeoutMs = 20_000) => ({
  ...services(),
  reranker: cohereReranker({
    id: `cohere/${model}`,
    price,
    model,
    url: `${url}/v2/rerank`,
    apiKey: "co-key",
    timeoutMs,
  }),
});

describe("a reranker", () => {
  it("orders the hits by its own score, and tells what it changed", async () => {
    const { hits: ranked, used } = await rerank(question, hits, deps("ok"));
    expect(used).toMatchObject({ model: "cohere/ok", costNanoUsd: price.callNanoUsd });
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
    expect(await rerank(question, hits, deps(model, timeoutMs))).toEqual({ hits, used: null });
  });

  it("isn't asked about a single hit, nor where none is chosen", async () => {
    const single = hits.slice(0, 1);
    expect(await rerank(question, single, deps("ok@single"))).toEqual({ hits: single, used: null });
    expect(await rerank(question, hits, { ...services(), reranker: undefined })).toEqual({ hits, used: null });
    expect((await statsOf("ok@single", url)).requests).toBe(0);
  });

  it("isn't asked where the money doesn't reach", async () => {
    const poor = { ...question, ceilingNanoUsd: price.callNanoUsd - 1 };
    expect(await rerank(poor, hits, deps("ok@poor"))).toEqual({ hits, used: null });
    expect((await statsOf("ok@poor", url)).requests).toBe(0);
  });

  it("is booked for the search and for the question that it served", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const hearth = { ...deps("ok"), ...askingAs(owner) };
    await searchKnowledge(hearth, { query: "boiler pressure gauge", k: 8 });
    const input = {
      question: "Who services the boiler?",
      models: ["builtin/extractive"],
      form: "json",
      cacheUse: "off",
    } as const;
    await askQuestion(actorOf(owner), input, newTrace(), hearth);
    await eventually(async () => {
      const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
        db.execute(sql`select kind, cost_nano_usd::int as cost from usage_events where kind = 'rerank'`),
      ]);
      expect(rows).toEqual([
        { kind: "rerank", cost: price.callNanoUsd },
        { kind: "rerank", cost: price.callNanoUsd },
      ]);
    });
  });

  it("reads no personal data where they are masked", async () => {
    const asked = { ...question, text: "Who is anna@example.com?", masksPersonalData: true };
    const personal = [...hits, hit({ id: "anna", text: "Anna's address is anna@example.com." })];
    await rerank(asked, personal, deps("ok@masked"));
    const { lastRequest } = await statsOf("ok@masked", url);
    expect(JSON.stringify(lastRequest)).not.toContain("anna@example.com");
  });
});
