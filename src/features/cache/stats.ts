// How often answers came from a cache instead of a model, and what is kept for the next time.
import { and, count, eq, gt, type SQL, sql, sum } from "drizzle-orm";
import { semanticStats } from "../../cache/semantic.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { usageEvents } from "../../limits/usage.table.ts";
import { type CacheOutcome, cacheOutcomes } from "../../limits/usage-record.ts";
import { effectiveSeconds } from "./settings.ts";

export interface CacheStats {
  answers: Record<CacheOutcome | "asked", number> & { hit_rate: number | null };
  saved_usd: number;
  semantic: { entries: number; hits: number; max_entries: number; ttl_seconds: number };
  memory: { entries: number; bytes: number; max_bytes: number };
  epoch: number;
  knowledge_version: number;
}

export async function cacheStats(
  { config, database, memory, workspaces }: Pick<Services, "config" | "database" | "memory" | "workspaces">,
  actor: Actor,
  days: number,
): Promise<CacheStats> {
  const [state, [counts, { rows: kept }]] = await Promise.all([
    workspaces.read(actor.workspaceId),
    database.forWorkspace(actor, (db) => [
      db
        .select({
          cache: usageEvents.cache,
          count: count(),
          savedNanoUsd: sum(usageEvents.savedNanoUsd).mapWith(Number),
        })
        .from(usageEvents)
        .where(answersSince(actor, days))
        .groupBy(usageEvents.cache),
      semanticStats(db, actor.workspaceId),
    ]),
  ]);
  const { entries = 0, hits = 0 } = kept[0] ?? {};
  return {
    answers: outcomesOf(counts),
    saved_usd: counts.reduce((total, { savedNanoUsd }) => total + savedNanoUsd, 0) / 1e9,
    semantic: {
      entries,
      hits,
      max_entries: config.semanticCacheEntries,
      ttl_seconds: effectiveSeconds(state.settings, config),
    },
    memory: { entries: memory.entries, bytes: memory.bytes, max_bytes: config.memoryCacheBytes },
    epoch: state.cacheEpoch,
    knowledge_version: state.knowledgeVersion,
  };
}

const answersSince = ({ workspaceId }: Actor, days: number): SQL | undefined =>
  and(
    eq(usageEvents.workspaceId, workspaceId),
    eq(usageEvents.kind, "answer"),
    gt(usageEvents.createdAt, sql`now() - ${days} * interval '1 day'`),
  );

/** Pure. Answers that no cache was asked for say nothing about how good caches are. */
export function outcomesOf(rows: readonly { cache: CacheOutcome; count: number }[]): CacheStats["answers"] {
  const of = (cache: CacheOutcome) => rows.find((row) => row.cache === cache)?.count ?? 0;
  const asked = cacheOutcomes.reduce((total, cache) => total + of(cache), 0);
  const looked = asked - of("bypass") - of("follow_up");
  const hits = of("response") + of("semantic") + of("shared");
  return {
    asked,
    none: of("none"),
    response: of("response"),
    semantic: of("semantic"),
    shared: of("shared"),
    bypass: of("bypass"),
    follow_up: of("follow_up"),
    hit_rate: looked === 0 ? null : hits / looked,
  };
}
