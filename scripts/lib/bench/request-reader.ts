// Reads HTTP/1.1 requests off a socket, one after the other: just enough for the upstream of measurements.
import { BodyEnd } from "./body-end.ts";

const headEnd = Buffer.from("\r\n\r\n");

export class RequestReader {
  readonly #onRequest: (body: string) => void;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(onRequest: (body: string) => void) {
    this.#onRequest = onRequest;
  }

  take(data: Buffer): void {
    this.#waiting = this.#waiting.length === 0 ? data : Buffer.concat([this.#waiting, data]);
    const bodyAt = this.#waiting.indexOf(headEnd) + headEnd.length;
    if (bodyAt < headEnd.length) return;
    const end = new BodyEnd(this.#waiting.toString("latin1", 0, bodyAt));
    end.take(this.#waiting, bodyAt);
    if (!end.isReached) return;
    const request = this.#waiting.toString("latin1", bodyAt);
    this.#waiting = Buffer.alloc(0);
    this.#onRequest(request);
  }
}
