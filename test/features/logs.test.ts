// Lines that the log keeps: found by a request's id, by the workspace alone that it was about, for as long as the settings say.
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { everyMinute } from "../../src/every-minute.ts";
import { newId } from "../../src/platform/ids.ts";
import { jsonLogger } from "../../src/telemetry/log.ts";
import { type KeptLine, logKeeper } from "../../src/telemetry/logs/keeper.ts";
import { shareOf } from "../../src/telemetry/share.ts";
import { ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const { logSample } = services().config;

/** An id whose lines are kept, as anybody may choose one */
function keptId(): string {
  for (;;) {
    const id = newId();
    if (shareOf(id) < logSample) return id;
  }
}

const linesOf = (person: Person, id: string) => call("GET", `/api/v1/logs/${id}`, person.token);

async function asked(owner: Person): Promise<string> {
  const id = keptId();
  await ask(owner, { question: "Who is noa@example.com?", model: "builtin/extractive" }, { "X-Request-Id": id });
  await eventually(async () => {
    const { body } = await linesOf(owner, id);
    expect(body.items?.map(({ event }: { event: string }) => event).sort()).toEqual(["answer", "request"]);
  });
  return id;
}

describe("GET /logs/{id}", () => {
  it("tells a request's lines with what it cost and how long it took, masked", async () => {
    const owner = await createOwner();
    const id = await asked(owner);
    const { body } = await linesOf(owner, id);
    const answer = body.items.find(({ event }: { event: string }) => event === "answer");
    expect(answer).toMatchObject({ level: "info", request_id: id, trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(answer.fields).toMatchObject({
      model: "builtin/extractive",
      cost_nano_usd: 0,
      total_ms: expect.any(Number),
    });
    expect(JSON.stringify(body)).not.toContain("noa@example.com");
  });

  it("is the workspace's own", async () => {
    const owner = await createOwner();
    const id = await asked(owner);
    expect((await linesOf(await createOwner(), id)).status).toBe(404);
  });
});

describe("GET /logs/history", () => {
  it("is filtered by event and time, newest first, page by page", async () => {
    const owner = await createOwner();
    const ids = [await asked(owner), await asked(owner), await asked(owner)];
    const page = (query: string) => call("GET", `/api/v1/logs/history?event=answer${query}`, owner.token);
    const first = await page("&limit=2");
    const second = await page(`&limit=2&cursor=${first.body.next_cursor}`);
    const told = [...first.body.items, ...second.body.items].map(
      ({ request_id }: { request_id: string }) => request_id,
    );
    expect(told).toEqual(ids.toReversed());
    expect(second.body.next_cursor).toBeNull();
    expect((await page("&to=2020-01-01T00:00:00Z")).body.items).toEqual([]);
    expect((await page("&level=error")).body.items).toEqual([]);
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect((await call("GET", "/api/v1/logs/history", viewer.token)).status).toBe(403);
  });

  it("forgets what is older than the settings say", async () => {
    const owner = await createOwner();
    const [old, recent] = [await asked(owner), await asked(owner)];
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update log_lines set logged_at = now() - interval '15 days' where request_id = ${old}`),
    ]);
    await everyMinute(services());
    expect((await linesOf(owner, old)).status).toBe(404);
    expect((await linesOf(owner, recent)).status).toBe(200);
  });
});

describe("what is kept", () => {
  const config = { ...services().config, logKeepDays: 14, logSample: 0.5, logSlowMs: 1_000, metricsFlushMs: 10 };

  async function kept(settings: Partial<typeof config>, log: (logger: ReturnType<typeof jsonLogger>) => void) {
    const written: KeptLine[][] = [];
    const keeper = logKeeper({ ...config, ...settings }, async (lines) => void written.push([...lines]));
    log(jsonLogger("silent", console.log, keeper));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return written;
  }

  it("is what went wrong and what was slow, in one go, and nothing at the level of debugging", async () => {
    const written = await kept({ logSample: 0 }, (logger) => {
      logger.log("debug", "metric");
      logger.log("info", "request", { request_id: newId(), duration_ms: 999 });
      logger.log("info", "request", { request_id: newId(), duration_ms: 1_000 });
      logger.log("info", "answer", { request_id: newId(), total_ms: 2_000, password: "hunter2" });
      logger.log("warn", "model_failed");
      logger.log("error", "unexpected_error");
    });
    expect(written.map((lines) => lines.map(({ event }) => event))).toEqual([
      ["request", "answer", "model_failed", "unexpected_error"],
    ]);
    expect(JSON.stringify(written)).not.toContain("hunter2");
  });

  it("is nothing where no day is", async () => {
    expect(await kept({ logKeepDays: 0 }, (logger) => logger.log("error", "unexpected_error"))).toEqual([]);
  });

  it("is bounded, however much goes wrong", async () => {
    const [lines] = await kept({}, (logger) => {
      for (let n = 0; n < 2_000; n++) logger.log("error", "unexpected_error");
    });
    expect(lines).toHaveLength(500);
  });

  it("is about the part of all requests that the settings name", () => {
    const ids = Array.from({ length: 4_000 }, newId);
    for (const sample of [0, 0.05, 0.5, 1]) {
      const part = ids.filter((id) => shareOf(id) < sample).length / ids.length;
      expect(Math.abs(part - sample)).toBeLessThan(0.04);
    }
  });
});
