// Answers to the same question, word for word: in memory, then in KV. What KV can't tell is a miss, never an error.
import type { Config } from "../platform/config.ts";
import { errorFields, type Logger } from "../telemetry/log.ts";
import { answerPrefix } from "./keys.ts";
import { bytesOf, type MemoryCache } from "./memory.ts";

export interface AnswerCache<T extends object> {
  get(key: string): Promise<T | undefined>;
  put(key: string, answer: T): Promise<void>;
  /** Takes away what of this workspace is kept in KV, some of it at a time; true when nothing is left there. Throws. */
  erase(workspaceId: string): Promise<boolean>;
}

interface Deps {
  kv: KVNamespace;
  memory: MemoryCache;
  config: Pick<Config, "responseCacheSeconds">;
  logger: Logger;
}

/** Each costs a call. */
const erasedAtOnce = 200;

/** `T`: what is put is what comes out; a key names its shape with its prompt's version. */
export function answerCache<T extends object>({ kv, memory, config, logger }: Deps): AnswerCache<T> {
  const seconds = config.responseCacheSeconds;
  return {
    async get(key) {
      if (seconds === 0) return undefined;
      // Only `put` and the line below write under these keys.
      const near = memory.get(key) as T | undefined;
      if (near) return near;
      const far = await kv.get<T>(key, "json").catch((error: unknown) => {
        logger.log("warn", "cache_unreachable", { cache: "answers", ...errorFields(error) });
        return null;
      });
      if (far) memory.set(key, far, bytesOf(far));
      return far ?? undefined;
    },
    async erase(workspaceId) {
      const { keys, list_complete } = await kv.list({ prefix: answerPrefix(workspaceId), limit: erasedAtOnce });
      await Promise.all(keys.map(({ name }) => kv.delete(name)));
      return list_complete;
    },
    async put(key, answer) {
      if (seconds === 0) return;
      memory.set(key, answer, bytesOf(answer));
      await kv.put(key, JSON.stringify(answer), { expirationTtl: seconds }).catch((error: unknown) => {
        logger.log("warn", "cache_not_written", { cache: "answers", ...errorFields(error) });
      });
    },
  };
}
