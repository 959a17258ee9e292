// A candidate for a share of the users: who gets it, what becomes of their answers, and that it is taken back by itself.
import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { noteThrown, outcomeOf } from "../../src/conversation/candidate.ts";
import { isIn } from "../../src/flags/canary.ts";
import { checkCanary } from "../../src/flags/canary-alert.ts";
import { Failure } from "../../src/platform/failure.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { alerts } from "../../src/telemetry/alerts/alerts.table.ts";
import { ask, askStream, call, readEvents } from "../support/api.ts";
import { recordOf } from "../support/audit.ts";
import { eventually } from "../support/eventually.ts";
import { createOperator, type Operator } from "../support/operator.ts";
import { createHeatedOwner } from "../support/settled.ts";
import { createPerson, type Person, services } from "../support/workspace.ts";

const candidate = "openai/ok@candidate";
const reason = "to try it";

let operator: Operator;
let owner: Person;
beforeAll(async () => {
  operator = await createOperator();
  owner = await createHeatedOwner();
});
afterEach(() => operator.reset());

/** Not asked before: nothing of it is in a cache. */
let number = 0;
const newQuestion = () => ({ question: `Where does the boiler stand, asked for the ${++number}. time?` });

async function begin(order: object): Promise<void> {
  const { status, body } = await operator.system("PUT", "canary", { name: "c", share: 1, reason, ...order });
  expect([status, body.error]).toEqual([200, undefined]);
}
const canary = async () => (await operator.system("GET", "flags")).body.canary;
const modelFor = async (person: Person, asked: object = {}) =>
  (await ask(person, { ...newQuestion(), ...asked })).body.model;

describe("a canary's chain", () => {
  it("answers those who are in, and they stay in; the house's chain answers the others", async () => {
    await begin({ name: "half", share: 0.5, chain: [candidate] });
    const people = await Promise.all(Array.from({ length: 12 }, () => createPerson(owner.workspaceId, "member")));
    for (const person of people) {
      const expected = isIn({ name: "half", share: 0.5 }, person.userId) ? candidate : "openai/ok";
      expect([await modelFor(person), await modelFor(person)]).toEqual([expected, expected]);
    }
    const inside = people.filter(({ userId }) => isIn({ name: "half", share: 0.5 }, userId)).length;
    await eventually(async () =>
      expect(await canary()).toMatchObject({ state: "running", answers: 2 * inside, failed: 0 }),
    );
  });

  it("isn't asked where the question or its workspace has chosen, and what it answers isn't told to others from the cache", async () => {
    const one = newQuestion();
    await begin({ chain: [candidate] });
    expect(await modelFor(owner, { model: "anthropic/ok" })).toBe("anthropic/ok");
    expect((await ask(owner, one)).body.model).toBe(candidate);
    await operator.system("DELETE", "canary");
    expect((await ask(owner, one)).body.model).toBe("openai/ok");
    await begin({ chain: [candidate] });
    await call("PUT", "/api/v1/model-chain", owner.token, { json: { chain: ["anthropic/ok"] } });
    expect(await modelFor(owner)).toBe("anthropic/ok");
    await call("PUT", "/api/v1/model-chain", owner.token, { json: { chain: [] } });
    expect((await canary()).failed).toBe(0);
  });

  it("counts answers of sessions and of the OpenAI surface, once each, and none from a cache", async () => {
    await begin({ chain: [candidate] });
    const asked = newQuestion();
    await readEvents(await askStream(owner, asked));
    const messages = [{ role: "user", content: newQuestion().question }];
    await call("POST", "/v1/chat/completions", owner.token, { json: { model: "hearth", messages } });
    await eventually(async () => expect((await ask(owner, asked)).body.usage.cached).toBe(true));
    await eventually(async () => expect(await canary()).toMatchObject({ answers: 2, failed: 0 }));
  });
});

describe("a canary's features", () => {
  it("are on for those who are in, and off for the rest", async () => {
    await operator.turn("search", false);
    await begin({ name: "seek", share: 0.5, features: ["search"] });
    const people = await Promise.all(Array.from({ length: 12 }, () => createPerson(owner.workspaceId, "member")));
    for (const { userId, token } of people) {
      const { status } = await call("POST", "/api/v1/search", token, { json: { query: "boiler" } });
      expect(status).toBe(isIn({ name: "seek", share: 0.5 }, userId) ? 200 : 503);
    }
  });
});

describe("a candidate that fails", () => {
  const rolledBack = () => eventually(async () => expect(await canary()).toMatchObject({ state: "rolled_back" }));

  it("is rolled back by itself, told as an alert, and stays away until it is started anew", async () => {
    await begin({ name: "bad", chain: ["openai/error-500"], least_answers: 4 });
    const tried = [{ model: "openai/error-500", failure: "server_error" }];
    for (let asked = 0; asked < 4; asked++) {
      const { body } = await ask(owner, newQuestion());
      // The house's chain catches what the candidate drops.
      expect(body).toMatchObject({ model: "openai/ok", degraded: false, models_tried: tried });
    }
    await rolledBack();
    const { rolled_back: why, answers, failed } = await canary();
    expect(why).toMatchObject({ because: "error_rate", error_rate: 1 });
    expect([answers, failed]).toEqual([4, 4]);
    await evictDurableObject(env.FLAGS.getByName("flags"));
    expect((await canary()).state).toBe("rolled_back");
    expect((await ask(owner, newQuestion())).body).toMatchObject({ model: "openai/ok", models_tried: [] });

    await checkCanary(services());
    const { state } = await services().flags.status();
    const [raised] = await services().database.system("test.alerts", (db) => [
      db
        .select()
        .from(alerts)
        .where(eq(alerts.subject, state.canary?.run ?? "")),
    ]);
    expect(raised).toMatchObject([{ rule: "canary.rolled_back", severity: "critical", details: { canary: "bad" } }]);

    await begin({ name: "bad", chain: ["openai/error-500"], least_answers: 4 });
    expect(await canary()).toMatchObject({ state: "running", answers: 0, rolled_back: null });
    const record = await recordOf(operator.workspaceId);
    expect(record.at(-1)).toMatchObject({ action: "system.canary", entityId: "canary bad for 100 %" });
  });

  it("in one answer of many goes on", async () => {
    await begin({ name: "mixed", chain: [candidate], least_answers: 4, max_error_rate: 0.3 });
    for (let asked = 0; asked < 4; asked++) expect(await modelFor(owner)).toBe(candidate);
    await operator.turnModel(candidate, false);
    expect(await modelFor(owner)).toBe("openai/ok");
    await eventually(async () => expect(await canary()).toMatchObject({ state: "running", answers: 5, failed: 1 }));
  });

  it("is rolled back for being slow as well", async () => {
    await begin({ name: "slow", chain: ["openai/slow-20"], least_answers: 3, max_p99_ms: 100 });
    for (let asked = 0; asked < 3; asked++) await modelFor(owner);
    await rolledBack();
    const { rolled_back: why, last } = await canary();
    expect(why).toMatchObject({ because: "p99", error_rate: 0, answers: 3 });
    expect(last.p99_ms).toBeGreaterThan(100);
  });

  it("keeps its counts when the object dies", async () => {
    await begin({ name: "counted", chain: [candidate] });
    await modelFor(owner);
    await eventually(async () => expect((await canary()).answers).toBe(1));
    await eventually(async () => {
      await evictDurableObject(env.FLAGS.getByName("flags"));
      expect((await canary()).answers).toBe(1);
    });
    await modelFor(owner);
    await eventually(async () => expect((await canary()).answers).toBe(2));
  });
});

describe("an order of a canary", () => {
  it.each([
    ["without a candidate", { chain: [] }],
    ["for a model that can't be asked", { chain: ["nobodys/model"] }],
    ["for nobody", { chain: [candidate], share: 0 }],
    ["with a feature that knows no users", { features: ["ingestion"] }],
  ])("%s is refused", async (_, order) => {
    const { status } = await operator.system("PUT", "canary", { name: "c", share: 0.5, reason, ...order });
    expect([status, await canary()]).toEqual([400, null]);
  });

  it("for another share changes the one that runs", async () => {
    await begin({ chain: [candidate], share: 0.1 });
    const { started_at } = await canary();
    await begin({ chain: [candidate], share: 0.2 });
    expect(await canary()).toMatchObject({ started_at, share: 0.2 });
  });
});

describe("an outcome", () => {
  const record = {
    model: candidate,
    modelsTried: [],
    cache: "none",
    outcome: "stop",
    degraded: false,
    totalMs: 900,
  } as unknown as Parameters<typeof outcomeOf>[1]; // All that it reads of one.

  const mark = { run: "run", models: 1 };

  it("is what the candidate did, not what its user or a cache did", () => {
    expect(outcomeOf(mark, record)).toEqual({ failed: false, tookMs: 900 });
    expect(outcomeOf(mark, { ...record, outcome: "failed" })?.failed).toBe(true);
    expect(outcomeOf(mark, { ...record, degraded: true })?.failed).toBe(true);
    const dropped = { ...record, model: "openai/ok", modelsTried: [{ model: candidate, failure: "cut" }] };
    expect(outcomeOf(mark, dropped)?.failed).toBe(true);
    expect(outcomeOf({ ...mark, models: 2 }, dropped)?.failed).toBe(false);
    expect(outcomeOf(mark, { ...record, outcome: "cancelled" })).toBeUndefined();
    expect(outcomeOf(mark, { ...record, cache: "semantic" })).toBeUndefined();
    expect(outcomeOf(mark, { ...record, model: "builtin/extractive" })).toBeUndefined();
  });

  it("of a question that ended before it had an answer counts where it was no fault of the caller's", () => {
    const noted: unknown[] = [];
    const flags = { ...services().flags, note: (...what: unknown[]) => noted.push(what) };
    noteThrown(new Error("a fault of ours"), mark, 5, flags);
    noteThrown(new Failure({ tag: "dependency_unavailable", dependency: "workspace" }), mark, 6, flags);
    noteThrown(new Failure({ tag: "queue_full", waiting: 8 }), mark, 7, flags);
    noteThrown(new ProviderFailure("garbage", candidate), null, 8, flags);
    expect(noted).toEqual([
      ["run", { failed: true, tookMs: 5 }],
      ["run", { failed: true, tookMs: 6 }],
    ]);
  });
});
