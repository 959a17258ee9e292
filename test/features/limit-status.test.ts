// The limits of whoever asks, as they stand; asking for them counts nowhere.
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limitsStatus } from "../../src/features/limits/status.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { boilerQuestion, createHeatedOwner } from "../support/settled.ts";
import { actorOf, createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const status = (person: Person): Promise<Answer> => call("GET", "/api/v1/rate-limit/status", person.token);
const limitOf = ({ body }: Answer, name: string) => body.limits.find((limit: { name: string }) => limit.name === name);

const onStandardPlan = async (person: Person): Promise<Person> => ({
  ...person,
  token: await tokenFor({ ...person, plan: "standard" }),
});
const standardOwner = async () => onStandardPlan(await createOwner());

describe("the status of limits", () => {
  it("names the plan, and every window and budget with what is left of it", async () => {
    const answer = await status(await standardOwner());
    expect(answer.status).toBe(200);
    expect(answer.body.plan).toBe("standard");
    const limits = answer.body.limits.map(({ name, unit, limit, window_seconds }: Record<string, unknown>) => [
      name,
      unit,
      limit,
      window_seconds,
    ]);
    expect(limits).toEqual([
      ["user-minute", "calls", 10, 60],
      ["user-hour", "calls", 100, 3_600],
      ["user-day", "calls", 500, 86_400],
      ["chat-minute", "calls", 20, 60],
      ["chat-hour", "calls", 200, 3_600],
      ["vision-minute", "calls", 10, 60],
      ["vision-hour", "calls", 50, 3_600],
      ["reasoning-minute", "calls", 5, 60],
      ["reasoning-hour", "calls", 20, 3_600],
      ["other-minute", "calls", 100, 60],
      ["other-hour", "calls", 1_000, 3_600],
      ["user-usd-day", "usd", 5, 86_400],
    ]);
    expect(limitOf(answer, "user-usd-day")).toMatchObject({ used: 0, reserved: 0, left: 5, resets_at: null });
  });

  it("shows what a question used", async () => {
    const person = await onStandardPlan(await createPerson((await createHeatedOwner()).workspaceId, "member"));
    const { body } = await ask(person, boilerQuestion);
    expect(body.usage.cost_usd).toBeGreaterThan(0);
    const answer = await eventually(async () => {
      const now = await status(person);
      expect(limitOf(now, "user-usd-day")).toMatchObject({ used: body.usage.cost_usd, reserved: 0 });
      return now;
    });
    expect(limitOf(answer, "user-usd-day").left).toBeCloseTo(5 - body.usage.cost_usd, 9);
    expect(limitOf(answer, "user-minute")).toMatchObject({ limit: 10, used: 1, reserved: 0, left: 9 });
    expect(limitOf(answer, "chat-hour")).toMatchObject({ used: 1, left: 199 });
    const resetsAt = Date.parse(limitOf(answer, "user-minute").resets_at);
    expect(resetsAt).toBeGreaterThan(Date.now());
    expect(resetsAt).toBeLessThanOrEqual(Date.now() + 61_000);
    expect(limitOf(answer, "vision-minute")).toMatchObject({ used: 0, left: 10, resets_at: null });
  });

  it("shows money that is held for a call under way", async () => {
    const person = await standardOwner();
    const { limits } = services();
    const user = { userId: person.userId, plan: "standard" };
    const cost = { worstNanoUsd: 250_000_000, leastNanoUsd: 0 };
    const { hold } = await limits.admit(user, { id: newId(), endpointClass: "chat", isQuestion: true, ...cost });
    expect(limitOf(await status(person), "user-usd-day")).toMatchObject({ used: 0, reserved: 0.25, left: 4.75 });
    await limits.settle(hold, 100_000_000);
    expect(limitOf(await status(person), "user-usd-day")).toMatchObject({ used: 0.1, reserved: 0, left: 4.9 });
  });

  it("counts nowhere, however often it is read", async () => {
    const person = await standardOwner();
    const first = await status(person);
    for (let times = 0; times < 5; times++) await status(person);
    const last = await status(person);
    expect(last.body.limits).toEqual(first.body.limits);
    expect(last.headers.get("RateLimit")).toBeNull();
    await call("GET", "/api/v1/usage", person.token);
    expect(limitOf(await status(person), "other-minute")).toMatchObject({ used: 1, left: 99 });
  });

  it("is told to somebody who has nothing left", async () => {
    const person = await standardOwner();
    const quota = env.QUOTA.getByName(`user:${person.userId}`);
    await quota.settle(newId(), person.userId, 5_000_000_000);
    const answer = await status(person);
    expect([answer.status, limitOf(answer, "user-usd-day")]).toMatchObject([200, { used: 5, left: 0 }]);
  });

  it("tells admins alone what all users have used together", async () => {
    const owner = await createOwner();
    const member = await createPerson(owner.workspaceId, "member");
    expect((await status(member)).body).toMatchObject({ plan: "roomy", global: null });
    const { config } = services();
    expect((await status(owner)).body.global).toMatchObject([
      { name: "global-hour", unit: "calls", limit: config.globalPerHour, window_seconds: 3_600 },
      { name: "global-usd-hour", unit: "usd", limit: config.globalUsdPerHour, window_seconds: 3_600 },
      { name: "global-usd-day", unit: "usd", limit: config.globalUsdPerDay, window_seconds: 86_400 },
      { name: "global-concurrent", unit: "calls", limit: config.globalConcurrent, window_seconds: 0, resets_at: null },
    ]);
  });

  it("is not made up where nobody knows it", async () => {
    const owner = await createOwner();
    const actor = actorOf(owner);
    const gone = () => Promise.reject(new Error("the object can't be reached"));
    const { limits } = services();
    for (const broken of [
      { ...limits, status: gone },
      { ...limits, globalStatus: gone },
    ])
      await expect(limitsStatus({ limits: broken }, actor)).rejects.toMatchObject({
        reason: { tag: "dependency_unavailable", dependency: "limits" },
      });
  });
});
