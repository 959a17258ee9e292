// Money under attack: a burst never spends more than there is, nobody is refused who has budget left, and whatever dies on
// the way gives back what it held.

import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, askStream, call, readEvents } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { uploadLighthouseLog } from "../support/knowledge.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const budgetUsd = 0.2;
// Without a price of its own it is billed at ten dollars a million tokens; 20 pieces, 5 ms apart.
const model = "patient/slow-5";

let workspaceId: string;
beforeAll(async () => {
  const owner = await createOwner();
  ({ workspaceId } = owner);
  await uploadLighthouseLog(owner);
});

/** Somebody new with little money. */
async function withPocketMoney(): Promise<Person> {
  const person = await createPerson(workspaceId, "member");
  return { ...person, token: await tokenFor({ ...person, plan: "pocket-money" }) };
}

const questions = (person: Person, count: number, about: string): Promise<Answer[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      ask(person, { question: `What did the keeper of the lighthouse note about ${about} ${index}?`, model }),
    ),
  );

const costOf = ({ body }: Answer): number => body.usage.cost_usd;
const servedOf = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 200);

async function budgetOf(person: Person): Promise<{ used: number; reserved: number; left: number }> {
  const { body } = await call("GET", "/api/v1/rate-limit/status", person.token);
  return body.limits.find(({ name }: { name: string }) => name === "user-usd-day");
}

async function bookedUsd(person: Person): Promise<number> {
  const [{ rows }] = await services().database.system("test.booked", (db) => [
    db.execute<{ cost: string }>(
      sql`select coalesce(sum(cost_nano_usd), 0)::text as cost from usage_events where user_id = ${person.userId}`,
    ),
  ]);
  return Number(rows[0]?.cost) / 1e9;
}

describe("two hundred calls at once against a budget for about twenty", () => {
  it("spend no more than there is, and are refused only when it is used up", async () => {
    const person = await withPocketMoney();
    const answers = await questions(person, 200, "storm");
    const served = servedOf(answers);
    const refused = answers.filter(({ status }) => status === 429);
    expect(served.length + refused.length).toBe(200);
    expect(new Set(refused.map(({ body }) => body.error.error_code))).toEqual(new Set(["ERR_BUDGET_EXHAUSTED"]));
    const spentUsd = served.reduce((sum, answer) => sum + costOf(answer), 0);
    const dearestUsd = Math.max(...served.map(costOf));
    expect(spentUsd).toBeLessThanOrEqual(budgetUsd);
    expect(served.length).toBeGreaterThanOrEqual(Math.floor(budgetUsd / dearestUsd));
    expect(served.every(({ body }) => body.degraded === false)).toBe(true);
    await eventually(async () => expect(await budgetOf(person)).toMatchObject({ reserved: 0 }));
    expect((await budgetOf(person)).used).toBeCloseTo(spentUsd, 9);
    await eventually(async () => expect(await bookedUsd(person)).toBeCloseTo(spentUsd, 9));
  });

  it("overspend at most by what was in flight when the user's object was killed, and it remembers what was booked", async () => {
    const person = await withPocketMoney();
    const first = questions(person, 100, "ship");
    await eventually(async () => expect((await budgetOf(person)).used).toBeGreaterThan(0));
    const { reserved } = await budgetOf(person);
    const quota = env.QUOTA.getByName(`user:${person.userId}`);
    await runInDurableObject(quota, (_, state) => state.abort("killed by the test")).catch(() => undefined);
    const answers = [...(await first), ...(await questions(person, 100, "lamp"))];
    const spentUsd = servedOf(answers).reduce((sum, answer) => sum + costOf(answer), 0);
    expect(spentUsd).toBeLessThanOrEqual(budgetUsd + reserved);
    // Those whose admission was under way in the object are told that it can't be reached: money fails closed.
    expect(answers.every(({ status }) => [200, 429, 503].includes(status))).toBe(true);
    await eventually(async () => expect(await bookedUsd(person)).toBeCloseTo(spentUsd, 9));
    await eventually(async () => expect((await budgetOf(person)).used).toBeCloseTo(spentUsd, 9));
  });
});

describe("a refused call", () => {
  it("names the budget in dollars", async () => {
    const person = await withPocketMoney();
    const refused = (await questions(person, 200, "wind")).find(({ status }) => status === 429);
    expect(Number(refused?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused?.body.error.metadata).toMatchObject({ limit: "user-usd-day", allowed: budgetUsd, unit: "usd" });
  });

  it("is free to ask a model that costs nothing", async () => {
    const person = await withPocketMoney();
    await questions(person, 200, "fog");
    // The burst may have left enough for a last one.
    await eventually(async () => {
      expect(await budgetOf(person)).toMatchObject({ reserved: 0 });
      expect((await questions(person, 1, newId()))[0]?.status).toBe(429);
    });
    const free = await ask(person, {
      question: `What did the keeper of the lighthouse note about ${newId()} 1?`,
      model: [model, "builtin/extractive"],
    });
    expect(free).toMatchObject({ status: 200, body: { model: "builtin/extractive", usage: { cost_usd: 0 } } });
  });
});

describe("a stream that is stopped", () => {
  it("is settled by what was generated, estimated", async () => {
    const person = await withPocketMoney();
    const response = await askStream(person, {
      question: "What did the keeper note about rain?",
      model: "openai/slow-100",
    });
    await readEvents(response, ({ type }) => type === "delta");
    expect((await budgetOf(person)).reserved).toBeGreaterThan(0);
    const path = `/api/v1/chat/sessions/${response.headers.get("X-Session-Id")}`;
    expect((await call("DELETE", path, person.token)).status).toBe(204);
    await eventually(async () => expect(await budgetOf(person)).toMatchObject({ reserved: 0 }));
    const { used } = await budgetOf(person);
    expect(used).toBeGreaterThan(0);
    expect(await bookedUsd(person)).toBeCloseTo(used, 9);
  });
});

describe("a reservation whose Worker died", () => {
  it("returns when nobody renews it", async () => {
    const person = await withPocketMoney();
    const cost = { worstNanoUsd: 5e7, leastNanoUsd: 1e6 };
    const call_ = { id: newId(), endpointClass: "chat" as const, isQuestion: true, ...cost };
    await services().limits.admit({ userId: person.userId, plan: "pocket-money" }, call_);
    expect((await budgetOf(person)).reserved).toBeCloseTo(0.05, 9);
    await eventually(async () => expect((await budgetOf(person)).reserved).toBe(0));
    await eventually(async () => {
      const house = await services().limits.globalStatus();
      expect(house.find(({ name }) => name === "global-concurrent")?.used).toBe(0);
    });
  });
});
