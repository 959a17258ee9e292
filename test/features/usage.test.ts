// What was used and what it cost: a member sees his own, an admin the workspace's, nobody another workspace's.
import { beforeAll, describe, expect, it } from "vitest";
import { usageDaily } from "../../src/limits/usage.table.ts";
import { bookUsage } from "../../src/limits/usage.ts";
import type { UsageEntry } from "../../src/limits/usage-record.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { boilerQuestion, createHeatedOwner } from "../support/settled.ts";
import { usageEntry } from "../support/usage.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const get = (person: Person, path: string) => call("GET", `/api/v1${path}`, person.token);
const usage = async (person: Person, query = "") => (await get(person, `/usage${query}`)).body;

const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function book({ workspaceId, userId }: Person, ...entries: UsageEntry[]): Promise<void> {
  const settlement = { reservationId: newId(), workspaceId, userId, globalShard: null, entries };
  await services().database.forWorkspace({ workspaceId }, (db) => [bookUsage(db, [settlement])]);
}

/** A day in the past, as its sum: what is booked is booked for today. */
async function onDay({ workspaceId, userId }: Person, day: string, costNanoUsd: number): Promise<void> {
  const row = { workspaceId, userId, day, model: "openai/ok", kind: "answer" as const, costNanoUsd, savedNanoUsd: 0 };
  const counts = { calls: 2, cached: 0, degraded: 0, failed: 0, inputTokens: 7, outputTokens: 5 };
  await services().database.forWorkspace({ workspaceId }, (db) => [
    db.insert(usageDaily).values({ ...row, ...counts }),
  ]);
}

const settled = (person: Person, answers: number) =>
  eventually(async () => {
    const { groups } = await usage(person, "?group_by=kind");
    const answer = groups.find(({ key }: { key: string }) => key === "answer");
    expect(answer?.calls).toBe(answers);
    return answer;
  });

describe("usage", () => {
  let admin: Person;
  let member: Person;
  beforeAll(async () => {
    admin = await createOwner();
    member = await createPerson(admin.workspaceId, "member");
    await book(admin, usageEntry({ model: "openai/dear", costNanoUsd: 5_000_000_000 }));
    await book(
      member,
      usageEntry({}),
      usageEntry({ cache: "semantic", costNanoUsd: 0, inputTokens: 0, outputTokens: 0, savedNanoUsd: 1_100_000 }),
      usageEntry({ kind: "attempt", outcome: "server_error", outputTokens: 0, costNanoUsd: 1 }),
      usageEntry({ kind: "embedding", model: "openai/small", inputTokens: 30, outputTokens: 0, costNanoUsd: 600 }),
      usageEntry({ outcome: "failed", degraded: true, model: "builtin/extractive", costNanoUsd: 0 }),
    );
  });

  it("of a member is his own, whatever he asks for", async () => {
    const body = await usage(member);
    expect(body).toEqual({
      from: daysAgo(29),
      to: today(),
      group_by: "day",
      groups: [{ key: today(), ...body.totals }],
      totals: {
        calls: 5,
        cached: 1,
        degraded: 1,
        failed: 1,
        input_tokens: 330,
        output_tokens: 20,
        cost_usd: 0.001100601,
        own_cost_usd: 0,
        saved_usd: 0.0011,
      },
    });
    expect((await usage(member, `?user_id=${member.userId}`)).totals).toEqual(body.totals);
    expect((await usage(member, "?group_by=user")).groups).toMatchObject([{ key: member.userId, calls: 5 }]);
    for (const foreign of [admin.userId, newId()]) {
      const { status, body: refused } = await get(member, `/usage?user_id=${foreign}`);
      expect([status, refused.error.message]).toEqual([404, "There is no such user here."]);
    }
  });

  it("of an admin is everybody's, or one person's", async () => {
    expect(await usage(admin, "?group_by=user")).toMatchObject({
      groups: [
        { key: admin.userId, calls: 1, cost_usd: 5 },
        { key: member.userId, calls: 5 },
      ],
      totals: { calls: 6, cost_usd: 5.001100601 },
    });
    const ofMember = await usage(admin, `?group_by=kind&user_id=${member.userId}`);
    expect(ofMember.totals).toEqual((await usage(member)).totals);
    expect(ofMember.groups).toMatchObject([
      { key: "answer", calls: 3, cached: 1, failed: 1 },
      { key: "embedding", calls: 1, input_tokens: 30, cost_usd: 6e-7 },
      { key: "attempt", calls: 1, cached: 0, cost_usd: 1e-9 },
    ]);
    expect((await usage(admin, "?group_by=model")).groups.map(({ key }: { key: string }) => key)).toEqual([
      "openai/dear",
      "openai/ok",
      "openai/small",
      "builtin/extractive",
    ]);
  });

  it("of another workspace is nothing at all", async () => {
    const stranger = await createOwner();
    expect(await usage(stranger, "?group_by=user")).toMatchObject({ groups: [], totals: { calls: 0, cost_usd: 0 } });
    expect((await get(stranger, `/usage?user_id=${member.userId}`)).status).toBe(404);
    const quiet = await createPerson(stranger.workspaceId, "viewer");
    expect((await usage(stranger, `?user_id=${quiet.userId}`)).totals.calls).toBe(0);
  });

  it("of somebody in two workspaces is told apart", async () => {
    const elsewhere = await createOwner();
    await book({ ...member, workspaceId: elsewhere.workspaceId }, usageEntry({}));
    expect((await usage(member)).totals.calls).toBe(5);
    // He has used something there, though he is no member (any more).
    expect((await usage(elsewhere, `?user_id=${member.userId}`)).totals.calls).toBe(1);
  });

  it("is told for the days that are asked for, the first and the last among them", async () => {
    const person = await createOwner();
    await onDay(person, "2026-01-01", 4);
    await onDay(person, "2026-01-31", 8_000_000_001);
    await onDay(person, "2026-02-01", 16);
    const january = await usage(person, "?from=2026-01-01&to=2026-01-31");
    expect(january.groups).toMatchObject([
      { key: "2026-01-01", calls: 2, cost_usd: 4e-9 },
      { key: "2026-01-31", calls: 2, cost_usd: 8.000000001 },
    ]);
    expect(january.totals).toMatchObject({ calls: 4, input_tokens: 14, output_tokens: 10, cost_usd: 8.000000005 });
    const thirtyDays = await usage(person, "?to=2026-01-30");
    expect(thirtyDays).toMatchObject({ from: "2026-01-01", totals: { calls: 2 } });
    expect((await usage(person, "?from=2025-01-31&to=2026-01-31")).totals.calls).toBe(4);
    expect((await get(person, "/usage?from=2025-01-30&to=2026-01-31")).status).toBe(400);
    expect((await get(person, `/usage?from=${daysAgo(-2)}`)).status).toBe(400);
  });
});

describe("one's own usage", () => {
  it("is told of today, of the month and of the budget", async () => {
    const person = await createOwner();
    const colleague = await createPerson(person.workspaceId, "member");
    await book(person, usageEntry({}), usageEntry({ kind: "embedding", model: "openai/small", costNanoUsd: 600 }));
    await book(colleague, usageEntry({}));
    const firstOfMonth = `${today().slice(0, 8)}01`;
    const isFirst = today() === firstOfMonth;
    if (!isFirst) await onDay(person, firstOfMonth, 9);
    await onDay(person, new Date(Date.parse(firstOfMonth) - 1).toISOString().slice(0, 10), 1_000);
    const { body } = await get(person, "/usage/me");
    const earlier = isFirst ? 0 : 1;
    expect(body).toMatchObject({
      today: { calls: 2, cost_usd: 0.0011006 },
      month: { calls: 2 + 2 * earlier, cost_usd: (1_100_600 + 9 * earlier) / 1e9 },
      by_model: [
        { key: "openai/ok", calls: 1 + 2 * earlier },
        { key: "openai/small", calls: 1 },
      ],
      budget: [{ name: "user-usd-day", unit: "usd", limit: 1_000, used: 0, window_seconds: 86_400 }],
    });
  });

  it("is what its questions cost; what came from a cache cost nothing and is counted apart", async () => {
    const person = await createHeatedOwner();
    const first = (await ask(person, boilerQuestion)).body.usage;
    expect(first.cached).toBe(false);
    expect(first.cost_usd).toBeGreaterThan(0);
    await settled(person, 1);
    expect((await ask(person, boilerQuestion)).body.usage).toMatchObject({ cached: true, cost_usd: 0 });
    expect(await settled(person, 2)).toMatchObject({
      cached: 1,
      cost_usd: first.cost_usd,
      saved_usd: first.cost_usd,
      input_tokens: first.input_tokens,
    });
    const { body } = await get(person, "/usage/me");
    expect(body.budget).toMatchObject([{ used: first.cost_usd, reserved: 0 }]);
    expect(body.budget[0].left).toBeCloseTo(1_000 - first.cost_usd, 9);
  });
});
