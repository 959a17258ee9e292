// One request to the OpenAI peer and its answer, in OpenAI's wire format.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Exchange } from "./exchange.ts";

export interface WireRequest {
  model: string;
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  messages?: { role: string; content: unknown }[];
  input?: string | string[];
  dimensions?: number;
}

export interface WireUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details?: { cached_tokens: number };
  completion_tokens_details?: { reasoning_tokens: number };
}

export class OpenAiExchange extends Exchange {
  readonly request: WireRequest;
  #text = "";
  #pieces = 0;

  constructor(request: WireRequest, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.request = request;
  }

  error(status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
    this.json(status, { error: { message, type: "peer_error", param: null, code: null } }, headers);
  }

  start(): void {
    if (!this.request.stream) return;
    this.response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
    this.response.flushHeaders();
    this.event(this.#chunk({ role: "assistant", content: "" }));
  }

  text(content: string): void {
    this.#text += content;
    this.#pieces++;
    if (this.request.stream) this.event(this.#chunk({ content }));
  }

  thought(reasoning_content: string): void {
    if (this.request.stream) this.event(this.#chunk({ reasoning_content }));
  }

  /** Several pieces in one write, so that they arrive in one read. */
  together(contents: readonly string[]): void {
    this.raw(contents.map((content) => asEvent(this.#chunk({ content }))).join(""));
  }

  event(payload: object): void {
    this.raw(asEvent(payload));
  }

  finish(reason: string, usage: WireUsage | null = this.#countedUsage()): void {
    if (!this.request.stream) {
      const message = { role: "assistant", content: this.#text };
      this.json(200, {
        ...this.#head("chat.completion"),
        choices: [{ index: 0, message, finish_reason: reason }],
        usage,
      });
      return;
    }
    this.event(this.#chunk({}, reason));
    if (usage && this.request.stream_options?.include_usage) {
      this.event({ ...this.#head("chat.completion.chunk"), choices: [], usage });
    }
  }

  /** The end mark, then the end. */
  done(): void {
    if (this.request.stream) this.raw("data: [DONE]\n\n");
    this.response.end();
  }

  #chunk(delta: object, finish_reason: string | null = null): object {
    return { ...this.#head("chat.completion.chunk"), choices: [{ index: 0, delta, finish_reason }], usage: null };
  }

  #head(object: string): object {
    return { id: "chatcmpl-peer", object, created: 1_790_000_000, model: this.request.model };
  }

  /** A word a token in the prompt, a piece a token in the answer. */
  #countedUsage(): WireUsage {
    const prompt = (this.request.messages ?? []).flatMap(({ content }) =>
      String(content).split(/\s+/).filter(Boolean),
    ).length;
    return { prompt_tokens: prompt, completion_tokens: this.#pieces, total_tokens: prompt + this.#pieces };
  }
}

function asEvent(payload: object): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}
