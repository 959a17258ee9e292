// What an isolate is making right now, or has made a moment ago: whoever asks the same is told where, once it is there.
import { LRUCache } from "lru-cache";
import { withPatience } from "./patience.ts";

export interface Flight {
  /** It is on its way to its place: others may look for it there. */
  depart(): void;
  /** It will never be there. */
  fail(): void;
}

export interface Flights<T extends object> {
  /** Undefined: nobody is making it, or its maker failed, or is silent for too long. */
  find(key: string): Promise<T | undefined>;
  begin(key: string, place: T): Flight;
}

const max = 1_000;
const keptMs = 60_000;
const patienceMs = 5_000;

export function openFlights<T extends object>(): Flights<T> {
  const places = new LRUCache<string, Promise<T | undefined>>({ max, ttl: keptMs });
  return {
    find: (key) => withPatience(places.get(key), patienceMs),
    begin(key, place) {
      const { promise, resolve } = Promise.withResolvers<T | undefined>();
      places.set(key, promise);
      const fail = () => {
        if (places.peek(key) === promise) places.delete(key);
        resolve(undefined);
      };
      return { depart: () => resolve(place), fail };
    },
  };
}
