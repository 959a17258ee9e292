// The first text goes at once, what follows goes together; nothing is lost, doubled or left on a timer.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Coalescer } from "../../src/answer/coalesce.ts";

const windowMs = 20;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function coalescer() {
  const sent: string[] = [];
  return { sent, pen: new Coalescer(windowMs, (text) => sent.push(text)) };
}

describe("Coalescer", () => {
  it("sends the first text at once and the next ones together", () => {
    const { sent, pen } = coalescer();
    for (const text of ["a", "b", "c"]) pen.push(text);
    expect(sent).toEqual(["a"]);
    vi.advanceTimersByTime(windowMs);
    expect(sent).toEqual(["a", "bc"]);
  });

  it("sends at once again after a silence", () => {
    const { sent, pen } = coalescer();
    pen.push("a");
    vi.advanceTimersByTime(windowMs);
    pen.push("b");
    expect(sent).toEqual(["a", "b"]);
  });

  it("lets nothing wait longer than its window in a stream that never pauses", () => {
    const { sent, pen } = coalescer();
    for (let ms = 0; ms < 100; ms += 5) {
      pen.push("x");
      vi.advanceTimersByTime(5);
    }
    expect(sent).toEqual(["x", "xxx", "xxxx", "xxxx", "xxxx", "xxxx"]);
  });

  it("sends what waits when it is flushed, and leaves no timer behind", () => {
    const { sent, pen } = coalescer();
    pen.push("a");
    pen.push("b");
    pen.flush();
    pen.flush();
    expect(sent).toEqual(["a", "b"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("sends no empty text", () => {
    const { sent, pen } = coalescer();
    pen.push("");
    pen.flush();
    vi.runAllTimers();
    expect(sent).toEqual([]);
  });

  it("says the same in the same order, whenever the pieces come", () => {
    const push = fc.string({ maxLength: 3 }).map((text) => ({ text, pauseMs: 0, flush: false }));
    const pause = fc.nat({ max: 50 }).map((pauseMs) => ({ text: "", pauseMs, flush: false }));
    const flush = fc.constant({ text: "", pauseMs: 0, flush: true });
    fc.assert(
      fc.property(fc.array(fc.oneof(push, pause, flush)), (steps) => {
        const { sent, pen } = coalescer();
        for (const step of steps) {
          pen.push(step.text);
          vi.advanceTimersByTime(step.pauseMs);
          if (step.flush) pen.flush();
        }
        pen.flush();
        expect(sent.join("")).toBe(steps.map((step) => step.text).join(""));
        expect(sent).not.toContain("");
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });
});
