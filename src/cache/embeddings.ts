// Embeddings of questions: in memory, in KV for a week, and while one is under way it is shared.
import type { Config } from "../platform/config.ts";
import { errorFields, type Logger } from "../telemetry/log.ts";
import { embeddingKey } from "./keys.ts";
import type { MemoryCache } from "./memory.ts";
import { withPatience } from "./patience.ts";

const patienceMs = 5_000;

export interface CachedVector {
  vector: number[];
  isCached: boolean;
}

export interface EmbeddingCache {
  /** `compute` runs once at a time for the same text; where it fails, whoever waited computes alone. */
  once(
    place: { workspaceId: string; model: string; text: string },
    compute: () => Promise<number[]>,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<CachedVector>;
}

interface Deps {
  kv: KVNamespace;
  memory: MemoryCache;
  config: Pick<Config, "embeddingCacheSeconds">;
  logger: Logger;
}

export function embeddingCache({ kv, memory, config, logger }: Deps): EmbeddingCache {
  const seconds = config.embeddingCacheSeconds;
  const underWay = new Map<string, Promise<CachedVector>>();

  async function find(key: string): Promise<number[] | undefined> {
    const bytes = await kv.get(key, "arrayBuffer").catch((error: unknown) => {
      logger.log("warn", "cache_unreachable", { cache: "embeddings", ...errorFields(error) });
      return null;
    });
    return bytes ? [...new Float32Array(bytes)] : undefined;
  }

  async function keep(key: string, vector: readonly number[]): Promise<void> {
    // Postgres keeps vectors as 32-bit floats too: nothing is lost.
    await kv.put(key, new Float32Array(vector).buffer, { expirationTtl: seconds }).catch((error: unknown) => {
      logger.log("warn", "cache_not_written", { cache: "embeddings", ...errorFields(error) });
    });
  }

  return {
    async once({ workspaceId, model, text }, compute, waitUntil) {
      if (seconds === 0 || isCheap(model)) return { vector: await compute(), isCached: false };
      const key = await embeddingKey(workspaceId, model, text);
      // Only the line in `look` below writes under these keys.
      const near = memory.get(key) as number[] | undefined;
      if (near) return { vector: near, isCached: true };
      const shared = await withPatience(underWay.get(key), patienceMs);
      if (shared) return { vector: shared.vector, isCached: true };
      async function look(): Promise<CachedVector> {
        const far = await find(key);
        const vector = far ?? (await compute());
        memory.set(key, vector, 8 * vector.length);
        if (!far) waitUntil(keep(key, vector));
        return { vector, isCached: far !== undefined };
      }
      const looking = look().finally(() => underWay.delete(key));
      underWay.set(key, looking);
      return looking;
    },
  };
}

/** The built-in model is faster than any cache. */
const isCheap = (model: string): boolean => model.startsWith("builtin/");
