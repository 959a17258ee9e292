// Traces as a port: whoever has recorded spans tells them; those that are wanted are sent on together, about once a second.
import type { Config } from "../../platform/config.ts";
import { shareOf } from "../share.ts";
import { soon } from "../soon.ts";
import type { Span } from "./span.ts";

export interface Traces {
  /** Decided by the trace's id, so that all who take part in it decide alike */
  isSampled(traceId: string): boolean;
  /** Whether what models are given and say is wanted */
  wantsContent: boolean;
  /** Spans of one trace; what failed or was slow is sent whether it is in the sample or not. */
  tell(spans: readonly Span[]): void;
}

type TraceConfig = Pick<Config, "traceSample" | "logSlowMs" | "metricsFlushMs" | "otlpUrl" | "langfusePublicKey">;

/** An isolate in trouble has many failures to tell. */
const waitingMax = 2_000;

export function openTraces(config: TraceConfig, send: (spans: readonly Span[]) => Promise<void>): Traces {
  const isOn = config.traceSample > 0 && (config.otlpUrl ?? config.langfusePublicKey) !== undefined;
  const isSampled = (traceId: string): boolean => isOn && shareOf(traceId) < config.traceSample;
  let waiting: Span[] = [];
  const sendSoon = soon(config.metricsFlushMs, async () => {
    const spans = waiting;
    waiting = [];
    await send(spans);
  });
  return {
    isSampled,
    wantsContent: isOn && config.langfusePublicKey !== undefined,
    tell(spans) {
      if (!isOn || spans.length === 0 || waiting.length >= waitingMax) return;
      if (!isSampled(spans[0]?.traceId ?? "") && !spans.some((span) => isNotable(span, config))) return;
      waiting.push(...spans);
      sendSoon();
    },
  };
}

const isNotable = ({ error, startMs, endMs }: Span, { logSlowMs }: TraceConfig): boolean =>
  error !== null || endMs - startMs >= logSlowMs;
