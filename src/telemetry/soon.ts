// Work that many ask for and that is done once, a moment later: whoever asks first does it for all, in his request's `waitUntil`.
import { waitUntil } from "cloudflare:workers";

/** A request that was to do it and died is not waited for. */
const lostAfterMs = 15_000;

/** `work` never throws. */
export function soon(delayMs: number, work: () => Promise<void>): () => void {
  let askedAtMs: number | undefined;
  async function run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    askedAtMs = undefined;
    await work();
  }
  return () => {
    const now = Date.now();
    if (askedAtMs !== undefined && now - askedAtMs < lostAfterMs) return;
    askedAtMs = now;
    waitUntil(run());
  };
}
