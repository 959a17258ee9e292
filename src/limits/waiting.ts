// Calls that wait for money which others will probably give back: woken whenever the ledger has changed.
import type { Decision } from "./ledger-types.ts";

export type FinalDecision = Exclude<Decision, { kind: "wait" }>;

export class Waiting {
  readonly #waiters = new Set<() => void>();

  /** Resolves at the next change, or when the time is up. */
  next(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiters.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.#waiters.add(done);
    });
  }

  wake(): void {
    for (const done of [...this.#waiters]) done();
  }
}

/** Asks again with every change, until it is decided or the time is up. */
export async function decidePatiently(
  decide: () => Decision,
  waiting: Waiting,
  patienceMs: number,
): Promise<FinalDecision> {
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const decision = decide();
    const leftMs = deadlineMs - Date.now();
    if (decision.kind !== "wait" || leftMs <= 0) return withoutWaiting(decision);
    await waiting.next(leftMs);
  }
}

export const withoutWaiting = (decision: Decision): FinalDecision =>
  decision.kind === "wait" ? { kind: "refused", refusal: decision.refusal } : decision;
