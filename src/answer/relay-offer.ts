// What a conversation that is handed on as it is takes of a model: tokens, window, money. Pure.
import type { Config } from "../platform/config.ts";
import type { ChatMessage, ChatModel, ChatRequest, ContentPart } from "../providers/chat-model.ts";
import type { QuestionShape } from "./cost.ts";
import { budgetOf, estimateTokens } from "./fit.ts";
import type { Offer } from "./offer.ts";

/** About what the dearest of the usual models counts for a large one. */
const imageTokens = 1_600;

/** Estimated: of messages, tools and the answer's schema */
export function inputTokensOf({ messages, tools, responseFormat }: ChatRequest): number {
  const schemas = [tools, responseFormat].map((schema) => (schema ? estimateTokens(JSON.stringify(schema)) : 0));
  return [...messages.map(tokensOf), ...schemas].reduce((sum, tokens) => sum + tokens, 0);
}

function tokensOf(message: ChatMessage): number {
  if ("toolCalls" in message) return estimateTokens(message.content + JSON.stringify(message.toolCalls));
  if (typeof message.content === "string") return estimateTokens(message.content);
  return message.content.reduce((sum, part) => sum + tokensOfPart(part), 0);
}

const tokensOfPart = (part: ContentPart): number => (part.type === "image" ? imageTokens : estimateTokens(part.text));

/** Tokens left of the model's window; below zero the conversation is too long for it. */
export const windowLeft = (
  { contextTokens }: ChatModel,
  inputTokens: number,
  rules: Pick<Config, "outputReserveTokens" | "safetyReserveTokens">,
): number => budgetOf({ contextTokens, ...rules }, inputTokens);

/** Everything of it goes to the model, or nothing. */
export const relayShape = (inputTokens: number, { maxTokens }: ChatRequest): QuestionShape => ({
  fixedTokens: inputTokens,
  maxTokens,
  contextMaxTokens: 0,
});

export const relayOffer = (request: ChatRequest, inputTokens: number): Offer => ({
  request,
  mark: "",
  canary: "",
  inputTokens,
  passages: [],
  history: [],
  truncatedPassages: 0,
  truncatedPairs: 0,
});
