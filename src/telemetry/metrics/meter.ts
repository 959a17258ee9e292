// What an isolate counts, gathered and sent on about once a second, so that no request waits for it nor pays for it alone.
import { waitUntil } from "cloudflare:workers";
import { counters, histograms } from "./definitions.ts";
import type { Metrics } from "./metrics.ts";
import { addCount, addObservation, isEmpty, noSums, type Sums, seriesOf } from "./sums.ts";

/** A request that was to send and died is not waited for. */
const lostAfterMs = 15_000;

export interface MeterOptions {
  flushMs: number;
  send(sums: Sums): Promise<void>;
  onTrouble(error: unknown): void;
}

export class Meter implements Metrics {
  readonly #options: MeterOptions;
  #sums = noSums();
  #sendingSinceMs: number | undefined;

  constructor(options: MeterOptions) {
    this.#options = options;
  }

  count: Metrics["count"] = (name, value, labels) => {
    if (value === 0) return;
    addCount(this.#sums, seriesOf(name, counters[name].labels, labels), value);
    this.#sendSoon();
  };

  observe: Metrics["observe"] = (name, valueMs, labels, traceId) => {
    addObservation(this.#sums, seriesOf(name, histograms[name].labels, labels), valueMs, traceId, Date.now());
    this.#sendSoon();
  };

  /** Whoever counts first sends for all that count until then: a request's own time ends with it, its `waitUntil` doesn't. */
  #sendSoon(): void {
    const since = this.#sendingSinceMs;
    const now = Date.now();
    if (since !== undefined && now - since < lostAfterMs) return;
    this.#sendingSinceMs = now;
    waitUntil(this.#send());
  }

  async #send(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.#options.flushMs));
    const sums = this.#sums;
    this.#sums = noSums();
    this.#sendingSinceMs = undefined;
    if (isEmpty(sums)) return;
    try {
      await this.#options.send(sums);
    } catch (error) {
      // Whether it was taken isn't known; counted twice is worse told than counted once more in the next sum.
      this.#options.onTrouble(error);
    }
  }
}
