// Waiting for what comes true by itself, also on a machine that is slow: it ends as soon as it is true.
import { vi } from "vitest";

export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });
