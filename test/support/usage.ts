// An entry of the books, as any answer makes one; a test names what it is about.
import type { UsageEntry } from "../../src/limits/usage-record.ts";
import { newId } from "../../src/platform/ids.ts";

export const usageEntry = (change: Partial<UsageEntry> = {}): UsageEntry => ({
  id: newId(),
  kind: "answer",
  model: "openai/ok",
  inputTokens: 100,
  outputTokens: 10,
  costNanoUsd: 1_100_000,
  savedNanoUsd: 0,
  estimated: false,
  degraded: false,
  cache: "none",
  outcome: "stop",
  sessionId: null,
  firstTokenMs: 10,
  totalMs: 20,
  ...change,
});
