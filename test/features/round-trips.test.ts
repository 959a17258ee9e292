// The hot path's budget of round trips (design: "The way of one answer"), counted, not timed.
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readEvents, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { makeKey } from "../support/keys.ts";
import { longestChain, RoundTrips } from "../support/round-trips.ts";
import { createOwner, type Person } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});
afterEach(() => vi.restoreAllMocks());

const request = (question: Record<string, unknown>, token = owner.token) =>
  new Request("https://hearth.test/api/v1/chat", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ stream: true, ...question }),
  });

/** What had been called when the first word was there; the rest of the answer is read. */
async function untilFirstWord(trips: RoundTrips, question: Record<string, unknown>, token?: string) {
  trips.forget();
  const response = await trips.fetch(request(question, token));
  let before: RoundTrips["all"] = [];
  const events = await readEvents(response, ({ type }) => {
    if (type === "delta" && before.length === 0) before = trips.all.map((trip) => ({ ...trip }));
    return false;
  });
  return { before, events, sessionId: response.headers.get("X-Session-Id") ?? "" };
}

/** Not of what an isolate keeps for seconds and asks for anew beside the rest: breakers and switches. */
const seenLongAgo = ({ to }: { to: string }) => !to.startsWith("BREAKER") && !to.startsWith("FLAGS");

const names = (trips: readonly { to: string }[]) => trips.map(({ to }) => to).sort();

describe("a question without a cache hit", () => {
  it("makes one database round trip, two steps of object calls and no KV write before its first word", async () => {
    const trips = new RoundTrips();
    await untilFirstWord(trips, { question: "What warms an isolate?", model: "openai/slow-20" });
    trips.listenToPostgres(owner);
    const { before } = await untilFirstWord(trips, { question: "What must the gauge show?", model: "openai/slow-20" });
    expect(names(before.filter(({ to }) => to === "postgres"))).toEqual(["postgres"]);
    const objects = before.filter(({ to }) => !to.startsWith("CACHE") && to !== "postgres");
    expect(names(objects.filter(seenLongAgo))).toEqual([
      "CONVERSATION.ask",
      "GLOBAL_QUOTA.admit",
      "QUOTA.admit",
      "WORKSPACE.admit",
    ]);
    expect(longestChain(objects)).toBe(2);
    expect(names(before.filter(({ to }) => to.startsWith("CACHE")))).toEqual(["CACHE.get"]);
  });

  it("asks for the switches in the same first step where it hasn't seen them", async () => {
    const trips = new RoundTrips();
    trips.listenToPostgres(owner);
    const { before } = await untilFirstWord(trips, { question: "What warms the radiators?", model: "openai/slow-20" });
    const objects = before.filter(({ to }) => !to.startsWith("CACHE") && to !== "postgres");
    expect(names(objects)).toContain("FLAGS.read");
    expect(longestChain(objects)).toBe(2);
    trips.forget();
    await untilFirstWord(trips, { question: "What cools the radiators?", model: "openai/slow-20" });
    expect(trips.to("FLAGS")).toEqual([]);
  });

  it("asks for its history in the same first step", async () => {
    const trips = new RoundTrips();
    const { sessionId } = await untilFirstWord(trips, {
      question: "Who services the boiler?",
      model: "openai/slow-20",
    });
    trips.listenToPostgres(owner);
    const asked = {
      question: "And how often is that in a year, please?",
      model: "openai/slow-20",
      session_id: sessionId,
    };
    const { before } = await untilFirstWord(trips, asked);
    const objects = before.filter(({ to }) => !to.startsWith("CACHE") && to !== "postgres");
    expect(names(objects)).toContain("CONVERSATION.open");
    expect(longestChain(objects)).toBe(2);
    expect(before.filter(({ to }) => to === "postgres")).toHaveLength(1);
  });
});

describe("a question asked with an API key", () => {
  it("that this isolate knows takes no more steps than one with a token", async () => {
    const trips = new RoundTrips();
    const { key } = await makeKey(owner, "chat");
    await untilFirstWord(trips, { question: "What feeds the boiler?", model: "openai/slow-20" }, key);
    trips.listenToPostgres(owner);
    const asked = { question: "What does the boiler warm?", model: "openai/slow-20" };
    const { before } = await untilFirstWord(trips, asked, key);
    const objects = before.filter(({ to }) => !to.startsWith("CACHE") && to !== "postgres");
    expect(before.filter(({ to }) => to === "postgres")).toHaveLength(1);
    expect(names(objects.filter(seenLongAgo))).toEqual([
      "CONVERSATION.ask",
      "GLOBAL_QUOTA.admit",
      "QUOTA.admit",
      "WORKSPACE.admit",
    ]);
    expect(longestChain(objects)).toBe(2);
  });
});

describe("a question that the response cache can answer", () => {
  it("makes no database round trip at all before its first word", async () => {
    const trips = new RoundTrips();
    const asked = { question: "When is the boiler serviced?", model: "openai/ok" };
    await untilFirstWord(trips, asked);
    trips.listenToPostgres(owner);
    await eventually(async () => {
      const { before, events } = await untilFirstWord(trips, asked);
      expect(events.find(({ type }) => type === "usage")?.data.cached).toBe(true);
      // Once the object has the answer it settles it, in the background and in this same isolate.
      const askedAt = before.find(({ to }) => to === "CONVERSATION.ask")?.begunAt ?? 0;
      expect(before.filter(({ to, begunAt }) => to === "postgres" && begunAt < askedAt)).toEqual([]);
      expect(longestChain(before.filter(({ to }) => !to.startsWith("CACHE")))).toBe(2);
    });
  });
});
