// What an isolate keeps in memory of contexts, answers and embeddings: one budget of bytes for all, least recently used leaves.
import { LRUCache } from "lru-cache";
import type { Config } from "../platform/config.ts";

export interface MemoryCache {
  get(key: string): object | undefined;
  set(key: string, value: object, bytes: number): void;
  readonly bytes: number;
  readonly entries: number;
}

export function memoryCache({
  memoryCacheBytes,
  memoryCacheSeconds,
}: Pick<Config, "memoryCacheBytes" | "memoryCacheSeconds">): MemoryCache {
  if (memoryCacheBytes === 0) return { get: () => undefined, set: () => undefined, bytes: 0, entries: 0 };
  const cache = new LRUCache<string, object>({ maxSize: memoryCacheBytes, ttl: memoryCacheSeconds * 1000 });
  return {
    get: (key) => cache.get(key),
    set: (key, value, bytes) => void cache.set(key, value, { size: Math.max(1, bytes + 2 * key.length) }),
    get bytes() {
      return cache.calculatedSize;
    },
    get entries() {
      return cache.size;
    },
  };
}

/** Two bytes a character, as JavaScript holds text. */
export const bytesOf = (value: unknown): number => 2 * JSON.stringify(value).length;

let shared: MemoryCache | undefined;

/** The isolate's own: Worker and objects that share an isolate share it too. */
export const isolateMemory = (config: Pick<Config, "memoryCacheBytes" | "memoryCacheSeconds">): MemoryCache => {
  shared ??= memoryCache(config);
  return shared;
};
