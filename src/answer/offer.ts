// What one model is offered: passages and history that fit into its window, numbered, as its request. Pure but for the mark.

import type { Config } from "../platform/config.ts";
import { sha256Hex } from "../platform/ids.ts";
import type { ChatModel, ChatRequest, OfferedPassage } from "../providers/chat-model.ts";
import { affordable, leastCost, type Means, type QuestionShape, worstCost } from "./cost.ts";
import { budgetOf, estimateTokens, fitWindow } from "./fit.ts";
import type { HistoryPair, PreparedAnswer, PreparedPassage } from "./prepared.ts";
import { buildMessages, passageText } from "./prompt.ts";

export interface Offer {
  request: ChatRequest;
  /** Of its prompt; empty where the prompt isn't ours */
  mark: string;
  canary: string;
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
  means: Means,
): Promise<Offer> {
  // Unknown to whoever wrote the passages, since they depend on this message's id.
  const mark = await markOf(prepared.messageId);
  const canary = canaryOf(await sha256Hex(`canary ${prepared.messageId}`));
  const contextBudget = Math.min(questionBudget(model, prepared, rules), means.contextTokens);
  const fitted = fitWindow(contextBudget, prepared.passages, history, {
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
  const { question, instructions } = prepared;
  const messages = buildMessages({ question, instructions, passages, history: fitted.history, mark, canary });
  return {
    ...fitted,
    mark,
    canary,
    inputTokens: messages.reduce((sum, message) => sum + estimateTokens(message.content), 0),
    request: {
      messages,
      question,
      passages,
      temperature: prepared.temperature,
      maxTokens: means.maxTokens,
    },
  };
}

export const markOf = async (messageId: string): Promise<string> => (await sha256Hex(messageId)).slice(0, 8);

/** Begins as no word does, so that few texts look like its beginning. */
const canaryOf = (hash: string): string => `zq${hash.slice(0, 16)}`;

type Asked = Pick<PreparedAnswer, "question" | "instructions">;
type Wished = Asked & Pick<PreparedAnswer, "maxTokens" | "contextMaxTokens">;

/** What a ceiling buys of this model; undefined: no answer. What its user pays has the usual measure, and no ceiling. */
export const meansFor = ({ price, ownPrice }: ChatModel, wished: Wished, ceilingNanoUsd: number): Means | undefined =>
  ownPrice
    ? { contextTokens: wished.contextMaxTokens, maxTokens: wished.maxTokens }
    : affordable(price, ceilingNanoUsd, shapeOf(wished));

/** The most that a question may cost, whichever of the models answers it, and what it takes for any of them to. */
export function costRange(
  models: readonly ChatModel[],
  wished: Wished,
): { worstNanoUsd: number; leastNanoUsd: number } {
  const shape = shapeOf(wished);
  return {
    worstNanoUsd: Math.max(0, ...models.map(({ price }) => worstCost(price, shape))),
    leastNanoUsd: models.length === 0 ? 0 : Math.min(...models.map(({ price }) => leastCost(price, shape))),
  };
}

const shapeOf = ({ maxTokens, contextMaxTokens, ...asked }: Wished): QuestionShape => ({
  fixedTokens: fixedTokensOf(asked),
  maxTokens,
  contextMaxTokens,
});

/** Tokens left for passages and history beside this question; below zero the question itself is too long for the model. */
export function questionBudget(model: ChatModel, asked: Asked, rules: OfferRules): number {
  return budgetOf({ contextTokens: model.contextTokens, ...rules }, fixedTokensOf(asked));
}

/** Of rules and question alone */
function fixedTokensOf({ question, instructions }: Asked): number {
  const bare = buildMessages({ question, instructions, passages: [], history: [], mark: "", canary: canaryOf("") });
  return bare.reduce((sum, message) => sum + estimateTokens(message.content), 0);
}
