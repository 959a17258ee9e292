// Ends the tests' output with one line that people and scripts can read: `12 passed, 0 failed`.
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export class SummaryReporter implements Reporter {
  #summary = "";

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      // A file that can't even be loaded has no tests to count.
      if (module.errors().length > 0) counts.failed += 1;
    }
    const skipped = counts.skipped + counts.pending;
    this.#summary = `${counts.passed} passed, ${counts.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // Written last of all: after the other reporters, and after the coverage table.
    process.once("exit", () => process.stdout.write(`${this.#summary}\n`));
  }
}
