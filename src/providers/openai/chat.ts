// Chat models behind OpenAI's chat completions API: OpenAI itself, Ollama, vLLM, Groq and whoever else speaks it.
import type OpenAI from "openai";
import type { ChatModel, ChatRequest, ModelPrice } from "../chat-model.ts";
import { type Deadlines, withDeadlines } from "../deadlines.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { readSseData } from "../sse-lines.ts";
import { type Endpoint, openAiClient, readText, responseTo } from "./client.ts";
import { Completion } from "./completion.ts";
import { mediaTypeOf, parseAnswer } from "./failures.ts";

export interface OpenAiChatOptions extends Endpoint {
  /** `openai/<name>` */
  id: string;
  /** As the server calls it */
  model: string;
  contextTokens: number;
  price: ModelPrice | undefined;
  deadlines: {
    headersMs: number;
    /** From the headers to the first token, a thought's included */
    firstTokenMs: number;
    /** Between tokens; comments and empty chunks are no tokens */
    stallMs: number;
    totalMs: number;
  };
}

export function openAiChatModel(options: OpenAiChatOptions): ChatModel {
  const { id, model, contextTokens, price } = options;
  const { headersMs, firstTokenMs, stallMs, totalMs } = options.deadlines;
  const client = openAiClient(options);

  return {
    id,
    contextTokens,
    price,
    generate: (request, onText, signal) =>
      withDeadlines({ model: id, totalMs, signal }, async (deadlines) => {
        deadlines.expect("timeout_headers", headersMs);
        const body = await openStream(client, id, requestBody(model, request), deadlines);
        deadlines.expect("timeout_first_token", firstTokenMs);
        const completion = new Completion(id);
        await readSseData({ body, model: id, signal: deadlines.signal }, (payloads) => {
          if (takeRead(completion, payloads, onText)) deadlines.expect("stalled", stallMs);
          return completion.ended ? "enough" : "more";
        });
        return completion.outcome();
      }),
  };
}

/** Hands on the text of one network read in one piece, also when an error ends that read. Tells whether something was generated. */
function takeRead(completion: Completion, payloads: readonly string[], onText: (text: string) => void): boolean {
  let text = "";
  let generated = false;
  try {
    for (const payload of payloads) {
      const delta = completion.take(payload);
      text += delta.text;
      generated ||= delta.generated;
      if (completion.ended) break;
    }
  } finally {
    if (text !== "") onText(text);
  }
  return generated;
}

type StreamBody = OpenAI.Chat.ChatCompletionCreateParamsStreaming;

async function openStream(
  client: OpenAI,
  id: string,
  body: StreamBody,
  { signal }: Deadlines,
): Promise<ReadableStream<Uint8Array>> {
  const response = await responseTo(client.chat.completions.create(body, { signal }), id);
  const mediaType = mediaTypeOf(response, id);
  if (mediaType === "text/event-stream" && response.body) return response.body;
  // JSON in place of a stream tells of an error, if of anything.
  if (mediaType === "application/json") parseAnswer(await readText(response, id), id);
  throw new ProviderFailure("garbage", id, { status: response.status });
}

// OpenAI's reasoning families refuse `max_tokens` and any temperature of ours. Everyone else gets `max_tokens`: OpenAI's other
// models, vLLM and Groq take both names, but Ollama passes over `max_completion_tokens` (its answers would be endless) and
// Mistral refuses it. `stream_options` goes to all: without it most count no tokens, and then an answer's cost is a guess.
const reasoningFamily = /(?:^|[/:])(?:o\d|gpt-[5-9])/;

function requestBody(model: string, { messages, temperature, maxTokens }: ChatRequest): StreamBody {
  const limits = reasoningFamily.test(model)
    ? { max_completion_tokens: maxTokens }
    : { max_tokens: maxTokens, temperature };
  return { model, messages: [...messages], stream: true, stream_options: { include_usage: true }, ...limits };
}
