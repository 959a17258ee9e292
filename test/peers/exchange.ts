// One request to a peer and its answer: what every provider's wire format has in common.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export abstract class Exchange {
  readonly response: ServerResponse;
  readonly #left = new AbortController();

  constructor(response: ServerResponse, onHangUp: () => void) {
    this.response = response;
    response.on("close", () => {
      if (!response.writableFinished && !this.#left.signal.aborted) onHangUp();
      this.#left.abort();
    });
  }

  /** An error in the provider's own words. */
  abstract error(status: number, message: string, headers?: OutgoingHttpHeaders): void;

  /** Waits; rejects as soon as the client has left, so that nothing goes on for nobody. */
  pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#left.signal });
  }

  /** Waits until the client leaves. */
  hang(): Promise<void> {
    return this.pause(600_000);
  }

  json(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): void {
    this.#whole(status, "application/json", JSON.stringify(body), headers);
  }

  /** A body under a media type of its own, whatever the client asked for. */
  other(mediaType: string, body: string): void {
    this.#whole(200, mediaType, body, {});
  }

  raw(bytes: string | Uint8Array): void {
    this.response.write(bytes);
  }

  /** Cuts the connection from this side. */
  cut(): void {
    this.#left.abort();
    this.response.destroy();
  }

  #whole(status: number, mediaType: string, body: string, headers: OutgoingHttpHeaders): void {
    this.response.writeHead(status, { "content-type": mediaType, ...headers }).end(body);
  }
}
