// How the provider tests watch a call: everything that came of it, as one comparable value.
import { expect, inject } from "vitest";
import type { ChatModel, ChatOutcome, ChatRequest, ModelPrice } from "../../src/providers/chat-model.ts";
import { type OpenAiChatOptions, openAiChatModel } from "../../src/providers/openai/chat.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import type { PeerStats } from "../peers/peer.ts";
import { eventually } from "../support/eventually.ts";

export type Deadlines = OpenAiChatOptions["deadlines"];

/** Far beyond what any test takes; a case shortens the one that it is about. */
export const patient: Deadlines = { headersMs: 20_000, firstTokenMs: 20_000, stallMs: 20_000, totalMs: 20_000 };

/** For models whose money isn't what a test is about */
export const price: ModelPrice = { inputNanoUsd: 400, cachedInputNanoUsd: 100, outputNanoUsd: 1_600 };

export const peerUrl = () => `${inject("openAiPeerUrl")}/v1`;

export function chatModel(
  model: string,
  options: { deadlines?: Partial<Deadlines>; baseUrl?: string; apiKey?: string } = {},
): ChatModel {
  return openAiChatModel({
    id: `openai/${model}`,
    model,
    apiKey: options.apiKey ?? "test-key",
    baseUrl: options.baseUrl ?? peerUrl(),
    contextTokens: 8_192,
    price,
    deadlines: { ...patient, ...options.deadlines },
  });
}

export interface Watched {
  pieces: string[];
  text: string;
  outcome?: ChatOutcome;
  failure?: ProviderFailure;
}

interface WatchOptions {
  signal?: AbortSignal;
  onText?: (text: string) => void;
  request?: Partial<ChatRequest>;
}

/** Asks `model` "Say it.", or what `request` has in its place. Anything thrown but a ProviderFailure is thrown on. */
export async function watch(
  model: ChatModel,
  { signal = new AbortController().signal, onText, request: other }: WatchOptions = {},
): Promise<Watched> {
  const pieces: string[] = [];
  const hear = (text: string) => {
    pieces.push(text);
    onText?.(text);
  };
  const request = {
    messages: [{ role: "user", content: "Say it." }] as const,
    question: "Say it.",
    passages: [],
    temperature: 0.3,
    maxTokens: 50,
    ...other,
  };
  try {
    const outcome = await model.generate(request, hear, signal);
    return { pieces, text: pieces.join(""), outcome };
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return { pieces, text: pieces.join(""), failure };
  }
}

/** `peer`: its URL without a path. */
export async function statsOf(model: string, peer = inject("openAiPeerUrl")): Promise<PeerStats> {
  const response = await fetch(`${peer}/control/stats?model=${encodeURIComponent(model)}`);
  return await response.json();
}

/** Waits until the peer has noticed that the only client of `model` left early. */
export async function upstreamSawItGo(model: string, peer?: string): Promise<void> {
  await eventually(async () => expect(await statsOf(model, peer)).toMatchObject({ requests: 1, hungUp: 1 }));
}
