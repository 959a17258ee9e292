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
