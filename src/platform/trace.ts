// Request id and W3C trace context: read from what a caller sends, made where it sends none or nonsense.
import { newId } from "./ids.ts";

export interface RequestTrace {
  requestId: string;
  /** 32 hex digits */
  traceId: string;
  /** 16 hex digits: this hop's own span */
  spanId: string;
}

const requestIdPattern = /^[A-Za-z0-9._-]{8,128}$/;
const traceparentPattern = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

export function traceOf(headers: Headers): RequestTrace {
  const sentId = headers.get("x-request-id") ?? "";
  const parent = traceparentPattern.exec(headers.get("traceparent") ?? "");
  return {
    requestId: requestIdPattern.test(sentId) ? sentId : newId(),
    traceId: parent?.[1] ?? hex(16),
    spanId: hex(8),
  };
}

export function newTrace(): RequestTrace {
  return { requestId: newId(), traceId: hex(16), spanId: hex(8) };
}

export function traceparentOf(trace: RequestTrace): string {
  return `00-${trace.traceId}-${trace.spanId}-01`;
}

function hex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
