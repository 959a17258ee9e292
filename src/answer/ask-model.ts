// One model of the chain: asked, asked again if it is the last one, its outcome told to the breaker.
import type { Config } from "../platform/config.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import type { Outcome, Permit } from "../providers/breaker/breaker.ts";
import { outcomeOf } from "../providers/breaker/breaker.ts";
import { breakersFor } from "../providers/breaker/own-calls.ts";
import type { ChatModel, ChatOutcome } from "../providers/chat-model.ts";
import { ProviderFailure, type ProviderFailureKind } from "../providers/provider-failure.ts";
import { chatBudget } from "../providers/retry.ts";
import { retrying } from "../providers/retrying.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { OpenSpan, SpanRecorder } from "../telemetry/traces/recorder.ts";
import { generateSpan } from "../telemetry/traces/span.ts";
import { paidFor } from "./cost.ts";
import { contentOf, outcomeAttributes, requestAttributes } from "./generation-attributes.ts";
import { type Hearing, hear } from "./hear.ts";
import type { Offer } from "./offer.ts";
import type { BilledAttempt } from "./record.ts";

export interface AskDeps {
  config: Config;
  telemetry: Telemetry;
  breakers: BreakerClient;
  spans: SpanRecorder;
  /** Work that nobody waits for */
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Hearing {
  permit: Permit;
  /** Hears of every call that is billed although it came to nothing */
  attempts: BilledAttempt[];
  /** Behind it only the quoting model is left: it is worth asking again. */
  isLast: boolean;
  /** Whether an answer may have no text; without it only a blocked one may */
  isWholeWithoutText?: (outcome: ChatOutcome) => boolean;
}

/** Throws ProviderFailure for what the provider did. */
export async function askModel(asking: Asking, deps: AskDeps): Promise<ChatOutcome> {
  const { model, writer, signal, permit } = asking;
  const breakers = breakersFor(model, deps.breakers);
  const report = (outcome: Outcome) => deps.waitUntil(breakers.report(model.id, outcome, permit));
  try {
    const outcome = await retrying(
      () => deps.spans.during(generateSpan, (span) => askOnce(asking, span, deps.telemetry), "client"),
      {
        budget: budgetOf(asking, deps.config),
        mayRetry: () => !writer.isVisible,
        onRetry: ({ kind }, delayMs) => {
          report(outcomeOf(kind));
          deps.telemetry.metrics.count("provider_retries_total", 1, { model: model.id, kind });
          deps.telemetry.logger.log("info", "model_retried", { model: model.id, kind, delay_ms: delayMs });
        },
        signal,
      },
    );
    report("success");
    return outcome;
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    report(outcomeOf(error.kind));
    throw error;
  }
}

/** A waiting person gets the next provider at once; only the last is asked again. A probe is one question, no more. */
function budgetOf({ isLast, permit }: Asking, config: Config) {
  const budget = chatBudget(config);
  return isLast && permit === "closed" ? budget : { ...budget, maxRetries: 0 };
}

async function askOnce(asking: Asking, span: OpenSpan, telemetry: Telemetry): Promise<ChatOutcome> {
  const { model, offer, writer, attempts, isWholeWithoutText = isBlocked } = asking;
  const startedAt = performance.now();
  span.set(requestAttributes(model, offer.request));
  const request = { ...offer.request, traceparent: span.traceparent() };
  try {
    const outcome = await hear({ ...asking, offer: { ...offer, request } }, telemetry.metrics);
    span.set(outcomeAttributes(model, outcome, writer.firstTokenMs));
    telemetry.metrics.observe("generation_duration_ms", Math.round(performance.now() - startedAt), { model: model.id });
    writer.endText();
    // An empty answer helps nobody: the next model is asked.
    if (!writer.isVisible && !isWholeWithoutText(outcome)) throw new ProviderFailure("garbage", model.id);
    return outcome;
  } catch (error) {
    const failure = noted(error, model, telemetry);
    if (!writer.isVisible && billedFailures.has(failure.kind)) attempts.push(billedAttempt(model, offer, failure.kind));
    throw failure;
  } finally {
    if (telemetry.traces.wantsContent) span.hold(contentOf(offer.request, writer.text));
  }
}

const isBlocked = ({ finishReason }: ChatOutcome): boolean => finishReason === "blocked";

/** The provider had begun to work: it reads the prompt before it says anything. */
const billedFailures: ReadonlySet<ProviderFailureKind> = new Set([
  "timeout_first_token",
  "timeout_total",
  "stalled",
  "error_in_stream",
  "cut",
  "garbage",
]);

const billedAttempt = (model: ChatModel, { inputTokens }: Offer, failure: string): BilledAttempt => ({
  model: model.id,
  failure,
  inputTokens,
  ...paidFor(model, { inputTokens, outputTokens: 0 }),
});

/** Anything else than a ProviderFailure is a fault of an adapter of ours: it must not end an answer that another model can give. */
function noted(error: unknown, model: ChatModel, { logger, metrics }: Telemetry): ProviderFailure {
  const isExpected = error instanceof ProviderFailure;
  const failure = isExpected ? error : new ProviderFailure("garbage", model.id, { cause: error });
  if (failure.kind === "aborted" || failure.kind === "switched_off") return failure;
  const fields = {
    model: model.id,
    kind: failure.kind,
    status: failure.status,
    ...errorFields(isExpected ? failure : error),
  };
  logger.log(isExpected ? "warn" : "error", "model_failed", fields);
  metrics.count("provider_failures_total", 1, { model: model.id, kind: failure.kind });
  return failure;
}
