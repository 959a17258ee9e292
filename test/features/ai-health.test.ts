// Which parts of the AI are set up, and well.
import { beforeAll, describe, expect, it } from "vitest";
import { aiHealth } from "../../src/features/health/ai.ts";
import { call } from "../support/api.ts";
import { actorOf, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
});

describe("The health of the AI", () => {
  it("is told to every member, part by part and without a secret", async () => {
    const viewer = await createPerson(owner.workspaceId, "viewer");
    const { status, body } = await call("GET", "/api/v1/ai/health", viewer.token);
    expect(status).toBe(200);
    expect(Object.keys(body.parts).sort()).toEqual(
      ["chat", "database", "embedding", "guard_model", "reranker", "vector_index", "vision"].sort(),
    );
    expect(body).toMatchObject({
      status: "ok",
      parts: {
        chat: { configured: true, status: "ok", models: [{ id: "openai/ok", status: "ok" }] },
        database: { configured: true, status: "ok" },
        reranker: { configured: false, status: "ok", models: [] },
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/key|http|secret|postgres:/i);
  });

  it("tells which part is ill, and is down where nothing can be answered", async () => {
    const well = services();
    const lost = () => Promise.reject(new Error("lost"));
    const resting = { mode: "open", untilMs: Date.now() + 60_000 } as const;
    const states = { "openai/ok": resting };
    const breakers = { ...well.breakers, read: async () => states };
    const degraded = await aiHealth({ ...well, breakers }, actorOf(owner));
    expect(degraded).toMatchObject({
      status: "degraded",
      parts: { chat: { status: "down", models: [{ id: "openai/ok", status: "down" }] }, database: { status: "ok" } },
    });
    const outside = { upsertMax: 1, deleteMax: 1, upsert: lost, remove: lost, processed: lost };
    const blind = await aiHealth({ ...well, vectors: { ...well.vectors, outside } }, actorOf(owner));
    expect(blind).toMatchObject({ status: "degraded", parts: { vector_index: { status: "down" } } });
    const config = { ...well.config, guardModel: ["nobody/nothing"], rerankModel: "cohere/rerank-v3.5" };
    const unset = await aiHealth({ ...well, config, reranker: undefined }, actorOf(owner));
    expect(unset.parts).toMatchObject({
      guard_model: { configured: true, status: "down", models: [] },
      reranker: { configured: true, status: "down", models: [] },
    });
    const database = { ...well.database, system: lost };
    const down = await aiHealth({ ...well, database }, actorOf(owner));
    expect(down).toMatchObject({ status: "down", parts: { database: { status: "down" } } });
  });
});
