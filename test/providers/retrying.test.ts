import { describe, expect, it } from "vitest";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { retrying } from "../../src/providers/retrying.ts";

const budget = { maxRetries: 3, maxDelayMs: 5, totalMs: 10_000 };

/** Fails as told, then gives "done"; counts how often it was asked. */
function flaky(...failures: Error[]) {
  const asked = { count: 0 };
  const work = async () => {
    const failure = failures[asked.count++];
    if (failure) throw failure;
    return "done";
  };
  return { asked, work };
}
const down = () => new ProviderFailure("unreachable", "openai/x");

describe("provider work", () => {
  it("is asked again until it succeeds", async () => {
    const { asked, work } = flaky(down(), down());
    const heard: string[] = [];
    expect(await retrying(work, { budget, onRetry: (failure) => heard.push(failure.kind) })).toBe("done");
    expect(asked.count).toBe(3);
    expect(heard).toEqual(["unreachable", "unreachable"]);
  });

  it("fails with what it met last when the budget is used up", async () => {
    const { asked, work } = flaky(down(), down(), down(), down());
    await expect(retrying(work, { budget })).rejects.toMatchObject({ kind: "unreachable" });
    expect(asked.count).toBe(4);
  });

  it("isn't asked again for what can't heal, for a fault of ours, or when it is too late", async () => {
    for (const [failure, mayRetry] of [
      [new ProviderFailure("authentication", "openai/x"), true],
      [new TypeError("ours"), true],
      [down(), false],
    ] as const) {
      const { asked, work } = flaky(failure);
      await expect(retrying(work, { budget, mayRetry: () => mayRetry })).rejects.toBe(failure);
      expect(asked.count).toBe(1);
    }
  });

  it("ends at once when nobody waits any more", async () => {
    const controller = new AbortController();
    const { asked, work } = flaky(new ProviderFailure("rate_limited", "openai/x", { retryAfterMs: 5_000 }));
    const retried = retrying(work, { budget, signal: controller.signal, onRetry: () => controller.abort() });
    await expect(retried).rejects.toMatchObject({ kind: "aborted" });
    expect(asked.count).toBe(1);
  });
});
