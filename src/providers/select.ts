// Which model suits a task within limits, and why. Pure.
import type { ModelPrice } from "./chat-model.ts";
import type { Capability, KnownModel } from "./registry.ts";

export const tasks = ["simple", "answer", "reasoning", "private", "embed"] as const;
export type Task = (typeof tasks)[number];

export interface Wish {
  task: Task;
  capability?: Capability | undefined;
  /** Dollars for a typical question: 3,000 tokens in, 500 out */
  maxCostUsd?: number | undefined;
  /** To the first token, as is typical of the model */
  maxLatencyMs?: number | undefined;
}

export interface Choice {
  model: string;
  reasons: string[];
}

export interface Selection {
  choice: Choice | undefined;
  /** What was passed over, and why */
  rejected: { model: string; reason: string }[];
}

/** The alias whose order of models suits the task best. */
export const aliasOfTask: Readonly<Record<Task, string>> = {
  simple: "fast",
  answer: "balanced",
  reasoning: "best",
  private: "local",
  embed: "embed",
};

const typicalInputTokens = 3_000;
const typicalOutputTokens = 500;

export interface PricedModel extends KnownModel {
  price: ModelPrice;
  /** False: `price` is the flat rate */
  isPriceKnown: boolean;
}

/** `candidates` in the order of preference; the first that meets every wish is chosen. */
export function select(wish: Wish, candidates: readonly PricedModel[]): Selection {
  const rejected: Selection["rejected"] = [];
  for (const candidate of candidates) {
    const reason = objection(wish, candidate);
    if (reason === undefined)
      return { choice: { model: candidate.id, reasons: reasonsFor(wish, candidate) }, rejected };
    rejected.push({ model: candidate.id, reason });
  }
  return { choice: undefined, rejected };
}

export function typicalCostUsd({ price }: PricedModel): number {
  return (price.inputNanoUsd * typicalInputTokens + price.outputNanoUsd * typicalOutputTokens) / 1e9;
}

function objection(wish: Wish, model: PricedModel): string | undefined {
  const wanted = wish.capability ?? (wish.task === "embed" ? "embedding" : "chat");
  if (!model.capabilities.includes(wanted)) return `has no ${wanted}`;
  const costUsd = typicalCostUsd(model);
  if (wish.maxCostUsd !== undefined && costUsd > wish.maxCostUsd)
    return `costs about $${costUsd.toFixed(5)} a question`;
  if (wish.maxLatencyMs !== undefined && model.typicalFirstTokenMs > wish.maxLatencyMs)
    return `takes about ${model.typicalFirstTokenMs} ms to its first token`;
  return undefined;
}

function reasonsFor(wish: Wish, model: PricedModel): string[] {
  const costUsd = typicalCostUsd(model);
  return [
    `first of "${aliasOfTask[wish.task]}" that meets every wish`,
    `about $${costUsd.toFixed(5)} a question${model.isPriceKnown ? "" : ", at the flat rate: its price isn't known"}`,
    `about ${model.typicalFirstTokenMs} ms to its first token`,
  ];
}
