// Asks the source for our secrets as it is asked otherwise, and keeps nothing of it. A failure is what was asked about: it is told,
// not thrown.
import type { Services } from "../../http/services.ts";
import type { SourceKind } from "../../platform/settings/secrets.ts";

export interface ToldTest {
  source: SourceKind;
  ok: boolean;
  /** How many of our settings it holds */
  names: number;
  duration_ms: number;
  problem: string | null;
}

export async function testSource({ secrets }: Pick<Services, "secrets">): Promise<ToldTest> {
  const startedAt = performance.now();
  const { problem, names } = await secrets.test();
  const duration = Math.round(performance.now() - startedAt);
  return { source: secrets.status().source, ok: problem === null, names, duration_ms: duration, problem };
}
