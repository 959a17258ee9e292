// An answer as caches keep it, and the telling of it once more.
import type { Citation, FinishReason, ModelAttempt } from "./events.ts";
import type { AnswerRecord } from "./record.ts";
import type { AnswerWriter } from "./writer.ts";

export interface KeptAnswer {
  text: string;
  citations: Citation[];
  groundIds: string[];
  model: string;
  /** What it cost when it was made, whoever paid */
  costNanoUsd: number;
}

/** How it ended where it was made. */
export interface Ending {
  finishReason: FinishReason;
  degraded: boolean;
  modelsTried: ModelAttempt[];
}

/** Only what a model of first choice ended well is worth repeating. */
export function keepable(record: AnswerRecord): KeptAnswer | undefined {
  const { text, citations, groundIds, model } = record;
  const costNanoUsd = record.costNanoUsd + record.ownNanoUsd;
  const isGood = record.outcome === "stop" && !record.degraded && record.modelsTried.length === 0;
  return isGood ? { text, citations, groundIds, model, costNanoUsd } : undefined;
}

/** The same events as of an answer that is made; it costs nothing. */
export function tellKept(kept: KeptAnswer, cache: AnswerRecord["cache"], writer: AnswerWriter): AnswerRecord {
  writer.begin(
    kept.model,
    kept.citations.map(({ n }) => n),
  );
  writer.write(kept.text);
  return closeKept(kept, { finishReason: "stop", degraded: false, modelsTried: [] }, cache, writer);
}

/** The end of an answer that was made elsewhere, after its text. */
export function closeKept(
  kept: KeptAnswer,
  ending: Ending,
  cache: AnswerRecord["cache"],
  writer: AnswerWriter,
): AnswerRecord {
  writer.endText();
  const counted = { inputTokens: 0, outputTokens: 0, costNanoUsd: 0, ownNanoUsd: 0, estimated: false };
  const rest = { ...counted, firstTokenMs: writer.firstTokenMs, totalMs: writer.elapsedMs };
  const truncated = { truncatedPassages: 0, truncatedPairs: 0 };
  writer.close([
    { type: "citations", citations: kept.citations },
    { type: "usage", usage: { ...rest, ...truncated, cached: true } },
    { type: "done", ...ending },
  ]);
  return {
    ...rest,
    ...truncated,
    text: kept.text,
    citations: kept.citations,
    groundIds: kept.groundIds,
    model: kept.model,
    modelsTried: ending.modelsTried,
    attempts: [],
    degraded: ending.degraded,
    outcome: ending.finishReason,
    failure: null,
    cache,
    savedNanoUsd: kept.costNanoUsd,
  };
}
