// What one model is offered: passages and history that fit into its window, numbered, as its request. Pure but for the mark.

import type { Config } from "../platform/config.ts";
import { sha256Hex } from "../platform/ids.ts";
import type { ChatModel, ChatRequest, OfferedPassage } from "../providers/chat-model.ts";
import { budgetOf, estimateTokens, fitWindow } from "./fit.ts";
import type { HistoryPair, PreparedAnswer, PreparedPassage } from "./prepared.ts";
import { buildMessages, passageText } from "./prompt.ts";

export interface Offer {
  request: ChatRequest;
  /** By number less one */
  passages: PreparedPassage[];
  history: HistoryPair[];
  inputTokens: number;
  truncatedPassages: number;
  truncatedPairs: number;
}

type OfferRules = Pick<Config, "outputReserveTokens" | "safetyReserveTokens">;

export async function offerTo(
  model: ChatModel,
  prepared: PreparedAnswer,
  history: readonly HistoryPair[],
  rules: OfferRules,
): Promise<Offer> {
  // Unknown to whoever wrote the passages, since it depends on this message's id.
  const mark = (await sha256Hex(prepared.messageId)).slice(0, 8);
  const fitted = fitWindow(questionBudget(model, prepared.question, rules), prepared.passages, history, {
    passage: (passage) => estimateTokens(passageText({ ...passage, n: 99 }, mark)),
    pair: (pair) => estimateTokens(pair.question) + estimateTokens(pair.answer),
  });
  const passages = fitted.passages.map(
    (passage, index): OfferedPassage => ({
      n: index + 1,
      title: passage.title,
      heading: passage.heading,
      text: passage.text,
    }),
  );
  const messages = buildMessages({ question: prepared.question, passages, history: fitted.history, mark });
  return {
    ...fitted,
    inputTokens: messages.reduce((sum, message) => sum + estimateTokens(message.content), 0),
    request: {
      messages,
      question: prepared.question,
      passages,
      temperature: prepared.temperature,
      maxTokens: prepared.maxTokens,
    },
  };
}

/** Tokens left for passages and history beside this question; below zero the question itself is too long for the model. */
export function questionBudget(model: ChatModel, question: string, rules: OfferRules): number {
  const bare = buildMessages({ question, passages: [], history: [], mark: "" });
  const fixedTokens = bare.reduce((sum, message) => sum + estimateTokens(message.content), 0);
  return budgetOf({ contextTokens: model.contextTokens, ...rules }, fixedTokens);
}
