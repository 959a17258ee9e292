import { beforeAll, describe, expect, it } from "vitest";
import { call, uploadReady } from "../support/api.ts";
import { heatingNote, hebrewNote } from "../support/documents.ts";
import { createOwner, type Person } from "../support/workspace.ts";

let owner: Person;
let heatingId: string;
beforeAll(async () => {
  owner = await createOwner();
  heatingId = await uploadReady(owner, heatingNote, "heating.md", { title: "Heating", tags: "house" });
  await uploadReady(owner, hebrewNote, "guests.md", { title: "אורחים" });
  await uploadReady(owner, "The tomatoes are watered every second evening.", "garden.txt", { title: "Garden" });
});

const search = (query: string, k?: number) => call("POST", "/api/v1/search", owner.token, { json: { query, k } });

describe("search", () => {
  it("finds the passage with its place, its scores and what a citation needs", async () => {
    const { status, body } = await search("what to do about low pressure on the gauge");
    expect(status).toBe(200);
    expect(body.degraded).toBe(false);
    expect(body.results[0]).toMatchObject({
      text: expect.stringContaining("blue valve"),
      tags: ["house"],
      score: expect.any(Number),
      similarity: expect.any(Number),
      text_rank: expect.any(Number),
      citation: {
        type: "document",
        document_id: heatingId,
        title: "Heating",
        heading: "Heating › Low pressure",
        page: null,
      },
    });
    expect(body.results[0].similarity).toBeGreaterThan(0.2);
  });

  it("finds inflected and misspelt words", async () => {
    expect((await search("watering tomato")).body.results[0].citation.title).toBe("Garden");
    expect((await search("tomattoes")).body.results[0].citation.title).toBe("Garden");
  });

  it("finds Hebrew, with and without its prefixes", async () => {
    for (const query of ["מה סיסמת הרשת לאורחים?", "סיסמה לאורח", "איפה המגבות"]) {
      expect((await search(query)).body.results[0].citation.title).toBe("אורחים");
    }
  });

  it("gives as many as are asked for", async () => {
    expect((await search("the boiler and the tomatoes", 1)).body.results).toHaveLength(1);
    expect((await search("the boiler and the tomatoes")).body.results.length).toBeGreaterThan(2);
  });

  it("explains its scores: the parts add up to the score, the words to the text rank", async () => {
    const query = "what to do about low pressure on the gauge";
    const options = { explain: true, recency: { weight: 0.5 } };
    const { status, body } = await call("POST", "/api/v1/search", owner.token, { json: { query, ...options } });
    expect(status).toBe(200);
    expect(body.results.length).toBeGreaterThan(1);
    for (const { score, text_rank, explanation } of body.results) {
      const { text, vector, recency, reranker, terms } = explanation;
      expect(text + vector + recency + reranker).toBeCloseTo(score, 9);
      expect(terms.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBeCloseTo(text_rank, 9);
    }
    const [{ explanation }] = body.results;
    expect(explanation.terms.map(({ term }: { term: string }) => term)).toContain("pressur");
    expect(explanation.recency).toBeLessThanOrEqual(0);
    expect(JSON.stringify((await search(query)).body)).not.toContain("explanation");
  });

  it("leaves out what says the same as a better result", async () => {
    const text = "The parcel locker at the gate opens with the code that the courier leaves in the letter box.";
    await uploadReady(owner, text, "parcels.txt");
    await uploadReady(owner, `${text} Always.`, "parcels-again.txt");
    const { body } = await search("parcel locker code");
    expect(body.results.filter((result: { text: string }) => result.text.startsWith("The parcel locker"))).toHaveLength(
      1,
    );
  });

  it.each([{ recency: { weight: 2 } }, { recency: { half_life_days: 0 } }, { diversity: -1 }, { explain: "yes" }])(
    "refuses %j",
    async (options) => {
      const { status } = await call("POST", "/api/v1/search", owner.token, { json: { query: "boiler", ...options } });
      expect(status).toBe(400);
    },
  );

  it("survives operators, quotes and markup in the query", async () => {
    for (const query of [
      "a & b | !c <-> (d",
      "'; drop table passages; --",
      "\\ \" ' : * %",
      "!!!",
      "🙂",
      "<b>boiler</b>:*",
    ]) {
      expect((await search(query)).status).toBe(200);
    }
  });

  it("refuses a query that is too long and says how long it may be", async () => {
    const answer = await search("x".repeat(2_001));
    expect(answer).toMatchObject({ status: 413, body: { error: { details: [{ field: "query", limit: 2_000 }] } } });
  });

  it("forgets a deleted document at once", async () => {
    const id = await uploadReady(owner, "The attic hides a telescope.", "attic.txt");
    expect((await search("telescope")).body.results[0].text).toContain("telescope");
    await call("DELETE", `/api/v1/docs/${id}`, owner.token);
    expect(JSON.stringify((await search("telescope")).body.results)).not.toContain("telescope");
  });
});
