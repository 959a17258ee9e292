// Records the spans of one trace in one place: in a request, in an object's turn, in a message's consumer. Each is a native span of the
// runtime too, which Cloudflare's own traces show.
import { tracing } from "cloudflare:workers";
import { newSpanId, type SpanPlace, traceparentOf } from "../../platform/trace.ts";
import { nowMs, type Span, type SpanAttributes, type SpanKind, wordOf } from "./span.ts";

/** A span under way */
export interface OpenSpan {
  readonly place: SpanPlace;
  /** For whoever does a part of its work elsewhere */
  traceparent(): string;
  set(attributes: SpanAttributes): void;
  /** Work that ended in an answer, and not in a good one */
  fail(word: string): void;
  /** What a model was given and said */
  hold(content: Span["content"]): void;
}

interface Book {
  ended: Span[];
  /** So many of them have been handed on */
  handed: number;
}

export class SpanRecorder {
  readonly #parent: SpanPlace;
  readonly #isSampled: boolean;
  readonly #book: Book;

  /** All spans are within `parent`. */
  constructor(parent: SpanPlace, isSampled: boolean, book: Book = { ended: [], handed: 0 }) {
    this.#parent = parent;
    this.#isSampled = isSampled;
    this.#book = book;
  }

  /** Goes on where somebody else has recorded these. */
  static continuing(parent: SpanPlace, isSampled: boolean, spans: readonly Span[]): SpanRecorder {
    return new SpanRecorder(parent, isSampled, { ended: [...spans], handed: 0 });
  }

  /** For work within another span, in the same book */
  within(parent: SpanPlace): SpanRecorder {
    return new SpanRecorder(parent, this.#isSampled, this.#book);
  }

  /** Runs `work` as a span of that name, which ends with it. */
  async during<T>(name: string, work: (span: OpenSpan) => Promise<T>, kind: SpanKind = "internal"): Promise<T> {
    const { traceId, spanId: parentId } = this.#parent;
    const span: Span = {
      ...{ name, kind, traceId, spanId: newSpanId(), parentId },
      ...{ startMs: nowMs(), endMs: 0, attributes: {}, error: null },
    };
    try {
      return await tracing.enterSpan(name, (native) => work(openSpan(span, this.#isSampled, native)));
    } catch (error) {
      span.error = wordOf(error);
      throw error;
    } finally {
      span.endMs = nowMs();
      this.#book.ended.push(span);
    }
  }

  /** One that was known by its beginning and end */
  add(span: Span): void {
    this.#book.ended.push(span);
  }

  /** All that was not handed on before: whoever takes them tells of them. */
  handOver(): Span[] {
    const spans = this.#book.ended.slice(this.#book.handed);
    this.#book.handed = this.#book.ended.length;
    return spans;
  }

  /** How long everything of a name took, in whole ms */
  get durationsMs(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { name, startMs, endMs } of this.#book.ended)
      sums[name] = Math.round((sums[name] ?? 0) + endMs - startMs);
    return sums;
  }
}

type NativeSpan = Parameters<Parameters<typeof tracing.enterSpan>[1]>[0];

const openSpan = (span: Span, isSampled: boolean, native: NativeSpan): OpenSpan => ({
  place: { traceId: span.traceId, spanId: span.spanId },
  traceparent: () => traceparentOf(span, isSampled),
  set(attributes) {
    span.attributes = { ...span.attributes, ...attributes };
    if (native.isTraced) native.setAttributes(flat(attributes));
  },
  fail(word) {
    span.error = word;
  },
  hold(content) {
    span.content = content;
  },
});

/** Native spans take no lists. */
const flat = (attributes: SpanAttributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(
      ([name, value]) => [name, typeof value === "object" ? value.join() : value] as const,
    ),
  );
