// Request id and W3C trace context: read from what a caller sends, made where it sends none or nonsense.
import { newId } from "./ids.ts";

export interface RequestTrace {
  requestId: string;
  /** 32 hex digits */
  traceId: string;
  /** 16 hex digits: this hop's own span */
  spanId: string;
  /** The span within which this one is; null where nobody told of one */
  parentId: string | null;
}

/** The place of a span: what crosses to whoever goes on with the work. */
export type SpanPlace = Pick<RequestTrace, "traceId" | "spanId">;

const requestIdPattern = /^[A-Za-z0-9._-]{8,128}$/;
const traceparentPattern = /^00-(?!0{32})([0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}$/;

export function traceOf(headers: Headers): RequestTrace {
  const sentId = headers.get("x-request-id") ?? "";
  const [, traceId, parentId] = traceparentPattern.exec(headers.get("traceparent") ?? "") ?? [];
  return {
    requestId: requestIdPattern.test(sentId) ? sentId : newId(),
    traceId: traceId ?? hex(16),
    spanId: newSpanId(),
    parentId: parentId ?? null,
  };
}

export function newTrace(): RequestTrace {
  return { requestId: newId(), traceId: hex(16), spanId: newSpanId(), parentId: null };
}

/** A span within another one, of the same request. */
export const traceWithin = (trace: RequestTrace): RequestTrace => ({
  ...trace,
  spanId: newSpanId(),
  parentId: trace.spanId,
});

export function traceparentOf({ traceId, spanId }: SpanPlace, isSampled: boolean): string {
  return `00-${traceId}-${spanId}-${isSampled ? "01" : "00"}`;
}

export const newSpanId = (): string => hex(8);

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(bytes: number): string {
  let text = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) text += hexPairs[byte];
  return text;
}
