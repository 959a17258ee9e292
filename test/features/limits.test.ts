// Windows under attack: exactly the limit passes, what is denied counts nowhere, and every answer says what is left.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, call, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, tokenFor } from "../support/workspace.ts";

/** With the real numbers. */
const onPlan = async (person: Person, plan: string): Promise<Person> => ({
  ...person,
  token: await tokenFor({ ...person, plan }),
});
const standardPerson = async () => onPlan(await createOwner(), "standard");

const model = "builtin/extractive";
const times = <T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)));
const withStatus = (answers: readonly Answer[], status: number) => answers.filter((answer) => answer.status === status);

interface LimitRow {
  name: string;
  used: number;
  left: number;
}

async function usedOf(person: Person, name: string): Promise<number | undefined> {
  const { body } = await call("GET", "/api/v1/rate-limit/status", person.token);
  return body.limits.find((limit: LimitRow) => limit.name === name)?.used;
}

describe("fifty clients of one user at once", () => {
  it("get exactly ten questions a minute through, and what is denied counts nowhere", async () => {
    const person = await standardPerson();
    const perClient = await times(50, (client) =>
      times(4, (index) => ask(person, { question: `What is number ${client}-${index}?`, model })),
    );
    const answers = perClient.flat();
    expect(withStatus(answers, 200)).toHaveLength(10);
    expect(withStatus(answers, 429)).toHaveLength(190);
    expect(await usedOf(person, "user-minute")).toBe(10);
    expect(await usedOf(person, "user-day")).toBe(10);
    expect(await usedOf(person, "chat-minute")).toBe(10);
  });

  it("hinder nobody else", async () => {
    const person = await standardPerson();
    await times(30, (index) => ask(person, { question: `Question ${index}?`, model }));
    const neighbour = await onPlan(await createPerson(person.workspaceId), "standard");
    expect((await ask(neighbour, { question: "May I?", model })).status).toBe(200);
  });
});

describe("a denied question", () => {
  it("is told which limit, when to come back, and what stands", async () => {
    const person = await standardPerson();
    await times(10, (index) => ask(person, { question: `Question ${index}?`, model }));
    const { status, headers, body } = await ask(person, { question: "One more?", model });
    expect(status).toBe(429);
    const retryAfter = Number(headers.get("Retry-After"));
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(61);
    expect(headers.get("RateLimit-Policy")).toBe(
      '"user-minute";q=10;w=60, "user-hour";q=100;w=3600, "user-day";q=500;w=86400, "chat-minute";q=20;w=60, "chat-hour";q=200;w=3600',
    );
    expect(headers.get("RateLimit")).toMatch(/^"user-minute";r=0;t=\d+, "user-hour";r=90;t=\d+, /);
    expect(body.error).toMatchObject({
      error_code: "ERR_RATE_LIMITED",
      metadata: {
        limit: "user-minute",
        allowed: 10,
        unit: "calls",
        window_seconds: 60,
        retry_after_seconds: retryAfter,
      },
    });
  });
});

describe("a class of calls", () => {
  it("counts every call under its path, also those that find nothing", async () => {
    const person = await standardPerson();
    const answers = await times(25, () => call("GET", `/api/v1/chat/sessions/${newId()}`, person.token));
    expect(withStatus(answers, 404)).toHaveLength(20);
    expect(withStatus(answers, 429)).toHaveLength(5);
    expect(answers.find(({ status }) => status === 429)?.body.error.metadata.limit).toBe("chat-minute");
  });

  it("of everything else allows a hundred a minute, and leaves the others alone", async () => {
    const person = await standardPerson();
    const answers = await times(130, () => call("GET", "/api/v1/docs", person.token));
    expect(withStatus(answers, 200)).toHaveLength(100);
    expect((await ask(person, { question: "Still?", model })).status).toBe(200);
  });

  it("doesn't count who reads the status", async () => {
    const person = await standardPerson();
    await times(120, () => call("GET", "/api/v1/rate-limit/status", person.token));
    expect(await usedOf(person, "other-minute")).toBe(0);
  });
});

describe("an address without a token", () => {
  it("is heard sixty times a minute, whatever it tries", async () => {
    const headers = { "CF-Connecting-IP": "203.0.113.7" };
    const answers = await times(90, (index) =>
      call("GET", "/api/v1/docs", index % 2 ? "no.such.token" : undefined, { headers }),
    );
    expect(withStatus(answers, 401)).toHaveLength(60);
    expect(withStatus(answers, 429)).toHaveLength(30);
    const { status } = await call("GET", "/api/v1/docs", (await createOwner()).token, { headers });
    expect(status).toBe(200);
  });
});

describe("an Idempotency-Key", () => {
  let owner: Person;
  beforeAll(async () => {
    owner = await createOwner();
    await uploadReady(owner, heatingNote);
  });
  const requestsOf = async (name: string) => {
    const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${name}`);
    return ((await stats.json()) as { requests: number }).requests;
  };

  it("used by twenty at once is counted once, asked once, and answered twenty times alike", async () => {
    const person = await onPlan(owner, "standard");
    const name = `slow-5@${newId()}`;
    const key = { "Idempotency-Key": newId() };
    const asked = { question: "What must the gauge show?", model: `openai/${name}` };
    const answers = await times(20, () => ask(person, asked, key));
    expect(withStatus(answers, 200)).toHaveLength(20);
    expect(new Set(answers.map(({ body }) => body.message_id)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.answer)).size).toBe(1);
    expect(await usedOf(person, "user-minute")).toBe(1);
    expect(await requestsOf(name)).toBe(1);
  });

  it("that comes back with another question is told so", async () => {
    const key = { "Idempotency-Key": newId() };
    expect((await ask(owner, { question: "What must the gauge show?", model }, key)).status).toBe(200);
    const other = await ask(owner, { question: "Who services the boiler?", model }, key);
    expect(other.status).toBe(409);
    expect(other.body.error.error_code).toBe("ERR_CONFLICT");
  });

  it("that comes back with another question takes nothing from the first, which is still under way", async () => {
    const person = await onPlan(owner, "standard");
    const before = (await usedOf(person, "user-minute")) ?? 0;
    const key = { "Idempotency-Key": newId() };
    const name = `slow-50@${newId()}`;
    const first = ask(person, { question: "What must the gauge show?", model: `openai/${name}` }, key);
    await eventually(async () => expect(await requestsOf(name)).toBe(1));
    const other = { question: "Who services the boiler?", model };
    for (let time = 0; time < 3; time++) expect((await ask(person, other, key)).status).toBe(409);
    expect(await usedOf(person, "user-minute")).toBe(before + 1);
    expect((await first).status).toBe(200);
    const again = await ask(person, { question: "What must the gauge show?", model: `openai/${name}` }, key);
    expect(again.body.message_id).toBe((await first).body.message_id);
    expect(await usedOf(person, "user-minute")).toBe(before + 1);
  });

  it("of a question that was refused may be used again", async () => {
    const person = await standardPerson();
    const key = { "Idempotency-Key": newId() };
    const unknown = { question: "What?", model, session_id: newId() };
    expect((await ask(person, unknown, key)).status).toBe(404);
    expect((await ask(person, { question: "What?", model }, key)).status).toBe(200);
  });
});
