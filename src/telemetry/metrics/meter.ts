// What an isolate counts, gathered and sent on about once a second, so that no request waits for it nor pays for it alone.
import { soon } from "../soon.ts";
import { counters, histograms } from "./definitions.ts";
import type { Metrics } from "./metrics.ts";
import { addCount, addObservation, isEmpty, noSums, type Sums, seriesOf } from "./sums.ts";

export interface MeterOptions {
  flushMs: number;
  send(sums: Sums): Promise<void>;
  onTrouble(error: unknown): void;
}

export class Meter implements Metrics {
  readonly #options: MeterOptions;
  readonly #sendSoon: () => void;
  #sums = noSums();

  constructor(options: MeterOptions) {
    this.#options = options;
    this.#sendSoon = soon(options.flushMs, () => this.#send());
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

  async #send(): Promise<void> {
    const sums = this.#sums;
    this.#sums = noSums();
    if (isEmpty(sums)) return;
    // Whether it was taken isn't known: sent again it might be counted twice.
    await this.#options.send(sums).catch((error: unknown) => this.#options.onTrouble(error));
  }
}
