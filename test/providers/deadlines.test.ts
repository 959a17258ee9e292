// Deadlines over work that hangs: each ends it with its own kind, and nothing is left behind.
import { describe, expect, it } from "vitest";
import { type Deadlines, withDeadlines } from "../../src/providers/deadlines.ts";

const never = () => new Promise<never>(() => {});
const patient = { model: "m", totalMs: 20_000, signal: undefined };

describe("withDeadlines", () => {
  it("gives back what the work gives", async () => {
    expect(await withDeadlines(patient, async () => 42)).toBe(42);
  });

  it("throws on what the work throws, and fires its signal with it", async () => {
    const error = new Error("its own");
    let signal: AbortSignal | undefined;
    const failing = withDeadlines(patient, async (deadlines) => {
      signal = deadlines.signal;
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(signal?.reason).toBe(error);
  });

  it.each(["timeout_headers", "timeout_first_token", "stalled"] as const)(
    "ends work that hangs with %s",
    async (kind) => {
      let signal: AbortSignal | undefined;
      const failing = withDeadlines(patient, (deadlines) => {
        signal = deadlines.signal;
        deadlines.expect(kind, 20);
        return never();
      });
      await expect(failing).rejects.toMatchObject({ kind, model: "m" });
      expect(signal?.reason).toMatchObject({ kind });
    },
  );

  it("lets a phase last as long as it is expected anew, and a new phase end the old one", async () => {
    const working = withDeadlines(patient, async (deadlines) => {
      deadlines.expect("timeout_headers", 10);
      for (let count = 0; count < 5; count++) {
        deadlines.expect("stalled", 300);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
      return "whole";
    });
    expect(await working).toBe("whole");
  });

  it("ends work that goes on for ever", async () => {
    const failing = withDeadlines({ ...patient, totalMs: 20 }, never);
    await expect(failing).rejects.toMatchObject({ kind: "timeout_total" });
  });

  it("takes no more calls from work that was left behind", async () => {
    const controller = new AbortController();
    let left: Deadlines | undefined;
    const failing = withDeadlines({ ...patient, signal: controller.signal }, (deadlines) => {
      left = deadlines;
      return never();
    });
    controller.abort("gone");
    expect(left?.signal.aborted).toBe(true);
    await expect(failing).rejects.toMatchObject({ kind: "aborted", cause: "gone" });
    left?.expect("stalled", 1);
  });
});
