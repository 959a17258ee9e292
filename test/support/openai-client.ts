// OpenAI's own client, pointed at Hearth: another base URL, our token as its key, and nothing else changed.
import { exports } from "cloudflare:workers";
import OpenAI, { APIError } from "openai";
import { expect, inject } from "vitest";

export const openAiClient = (apiKey: string): OpenAI =>
  new OpenAI({
    apiKey,
    baseURL: "https://hearth.test/v1",
    fetch: (input, init) => exports.default.fetch(new Request(input, init)),
    maxRetries: 0,
  });

export type Chunk = OpenAI.Chat.ChatCompletionChunk;

export const saying = (content: string): OpenAI.Chat.ChatCompletionMessageParam[] => [{ role: "user", content }];

export async function chunksOf(
  client: OpenAI,
  body: Partial<OpenAI.Chat.ChatCompletionCreateParamsStreaming>,
): Promise<Chunk[]> {
  const asked = { model: "openai/ok", messages: saying("Say it."), ...body, stream: true as const };
  const chunks: Chunk[] = [];
  for await (const chunk of await client.chat.completions.create(asked)) chunks.push(chunk);
  return chunks;
}

export const contentOf = (chunks: readonly Chunk[]): string =>
  chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("");

/** Our own fields, which the client hands on unread. */
export const extraOf = (told: object | undefined): unknown => Reflect.get(Object(told), "hearth");

export const failureOf = (work: Promise<unknown>): Promise<APIError> =>
  work.then(
    () => expect.fail("It was meant to fail"),
    (error: unknown) => {
      if (error instanceof APIError) return error;
      throw error;
    },
  );

interface PeerStats {
  requests: number;
  hungUp: number;
  lastRequest: Record<string, unknown>;
  /** With which key the last request came */
  lastKey: string;
}

export async function peerSaw(model: string): Promise<PeerStats> {
  const response = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${encodeURIComponent(model)}`);
  return response.json<PeerStats>();
}
