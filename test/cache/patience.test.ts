// Whoever waits for another request's work goes on alone when that never comes.
import { describe, expect, it } from "vitest";
import { openFlights } from "../../src/cache/flights.ts";
import { withPatience } from "../../src/cache/patience.ts";

const never = new Promise<string>(() => undefined);

describe("withPatience", () => {
  it("gives what comes in time, and nothing for what fails, never comes or was never begun", async () => {
    expect(await withPatience(Promise.resolve("there"), 1_000)).toBe("there");
    expect(await withPatience(Promise.reject(new Error("failed")), 1_000)).toBeUndefined();
    expect(await withPatience(never, 10)).toBeUndefined();
    expect(await withPatience(undefined, 1_000)).toBeUndefined();
  });
});

describe("a flight", () => {
  it("is found once it has departed, not where it failed, and a failed one doesn't take away its successor", async () => {
    const flights = openFlights<{ id: number }>();
    const first = flights.begin("key", { id: 1 });
    const waiting = flights.find("key");
    const second = flights.begin("key", { id: 2 });
    first.fail();
    second.depart();
    expect(await waiting).toBeUndefined();
    expect(await flights.find("key")).toEqual({ id: 2 });
    expect(await flights.find("another")).toBeUndefined();
  });
});
