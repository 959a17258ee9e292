// Spans as OTLP's JSON.
// https://opentelemetry.io/docs/specs/otlp/#otlphttp
import { attributesOf, nanoseconds, resource, scope } from "../otlp-values.ts";
import type { Span } from "./span.ts";

const kinds = { internal: 1, server: 2, client: 3, consumer: 5 } as const;
const errorStatus = 2;

type Extra = (span: Span) => Span["attributes"];

export const otlpTraces = (spans: readonly Span[], extra: Extra = () => ({})): object => ({
  resourceSpans: [{ resource, scopeSpans: [{ scope, spans: spans.map((span) => otlpSpan(span, extra(span))) }] }],
});

const otlpSpan = (span: Span, extra: Span["attributes"]): object => ({
  traceId: span.traceId,
  spanId: span.spanId,
  ...(span.parentId === null ? {} : { parentSpanId: span.parentId }),
  name: span.name,
  kind: kinds[span.kind],
  startTimeUnixNano: nanoseconds(span.startMs),
  endTimeUnixNano: nanoseconds(span.endMs),
  attributes: attributesOf({ ...span.attributes, ...extra }),
  ...(span.error === null ? {} : { status: { code: errorStatus, message: span.error } }),
});
