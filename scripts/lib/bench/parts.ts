// The parts of the benchmark, each with figures of its own. Parts that need no stand bring what they need.
import { measureCache } from "./cache.ts";
import { measureCalls } from "./calls.ts";
import { measureChat } from "./chat.ts";
import { measureGuard } from "./guard.ts";
import { measureHistory } from "./history.ts";
import { measureIngestion } from "./ingestion.ts";
import type { BenchOptions, PartName } from "./options.ts";
import { measureSearchSizes } from "./search-sizes.ts";
import { measureSpike } from "./spike.ts";
import type { Stand } from "./stand.ts";
import { measureStreams } from "./streams.ts";

type Part = (stand: () => Promise<Stand>, options: BenchOptions) => unknown;

export const parts: Readonly<Record<PartName, Part>> = {
  guard: () => measureGuard(),
  chat: async (stand, options) => measureChat(await stand(), options),
  calls: async (stand) => measureCalls(await stand()),
  history: async (stand) => measureHistory(await stand()),
  cache: async (stand) => measureCache(await stand()),
  spike: async (stand) => measureSpike(await stand()),
  streams: async (stand) => measureStreams(await stand()),
  ingestion: async (stand) => measureIngestion(await stand()),
  search: (_, options) => measureSearchSizes(options),
};
