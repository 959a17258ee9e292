// A span: one piece of work within a trace, told when it has ended. Plain data, so that spans cross to objects.

export type SpanKind = "internal" | "server" | "client" | "consumer";
export type SpanAttributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface Span {
  name: string;
  kind: SpanKind;
  traceId: string;
  /** 16 hex digits */
  spanId: string;
  parentId: string | null;
  /** In ms since 1970, with fractions */
  startMs: number;
  endMs: number;
  attributes: SpanAttributes;
  /** What went wrong, in a word; null: nothing */
  error: string | null;
  /** What a model was given and said, masked: for Langfuse alone, where that is set up */
  content?: GenerationContent | undefined;
}

export interface GenerationContent {
  input: string;
  output: string;
}

/** Names that others than those who record them know */
export const querySpan = "assistant.query";
export const generateSpan = "generate";

export const nowMs = (): number => performance.timeOrigin + performance.now();

/** In one word, which quotes nothing */
export function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const kind: unknown = Reflect.get(error, "kind") ?? Reflect.get(Object(Reflect.get(error, "reason")), "tag");
  return typeof kind === "string" ? kind : error.name;
}
