// Answers as Langfuse shows them: their spans, with what the model was given and said where that was held.
// https://langfuse.com/integrations/native/opentelemetry
import { otlpTraces } from "./otlp.ts";
import { generateSpan, querySpan, type Span } from "./span.ts";

/** Path below Langfuse's own URL */
export const langfusePath = "/api/public/otel/v1/traces";

export const langfuseHeaders = (publicKey: string, secretKey: string): Record<string, string> => ({
  authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}`,
  "x-langfuse-ingestion-version": "4",
});

/** Only what belongs to answers; undefined where nothing does. */
export function langfuseTraces(spans: readonly Span[]): object | undefined {
  const answers = spans.filter(({ name }) => ofAnswers.has(name));
  return answers.length === 0 ? undefined : otlpTraces(answers, extraOf);
}

const ofAnswers: ReadonlySet<string> = new Set([querySpan, generateSpan, "embed", "retrieve", "build_context"]);

function extraOf({ name, attributes, content }: Span): Span["attributes"] {
  const session = { "session.id": attributes["gen_ai.conversation.id"], "user.id": attributes["hearth.user_id"] };
  if (name === querySpan) return { ...session, "langfuse.trace.name": querySpan, "langfuse.observation.type": "chain" };
  if (name !== generateSpan) return {};
  return {
    "langfuse.observation.type": "generation",
    "langfuse.observation.input": content?.input,
    "langfuse.observation.output": content?.output,
  };
}
