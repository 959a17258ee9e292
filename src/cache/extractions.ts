// What was read out of a file: another attempt at the same bytes, by whatever document, doesn't read them again.
import type { Config } from "../platform/config.ts";
import { errorFields, type Logger } from "../telemetry/log.ts";
import { type ExtractionPlace, extractionKey } from "./keys.ts";

export interface ExtractionCache {
  once<T extends object>(place: ExtractionPlace, extract: () => Promise<T>): Promise<T>;
}

interface Deps {
  kv: KVNamespace;
  config: Pick<Config, "extractionCacheSeconds">;
  logger: Logger;
}

export function extractionCache({ kv, config, logger }: Deps): ExtractionCache {
  const seconds = config.extractionCacheSeconds;
  return {
    async once<T extends object>(place: ExtractionPlace, extract: () => Promise<T>): Promise<T> {
      if (seconds === 0) return extract();
      const key = extractionKey(place);
      const note = (event: string) => (error: unknown) => {
        logger.log("warn", event, { cache: "extractions", ...errorFields(error) });
        return null;
      };
      // The reader's version is part of the key: what is found was written by the same one.
      const known = await kv.get<T>(key, "json").catch(note("cache_unreachable"));
      if (known) return known;
      const extracted = await extract();
      await kv.put(key, JSON.stringify(extracted), { expirationTtl: seconds }).catch(note("cache_not_written"));
      return extracted;
    },
  };
}
