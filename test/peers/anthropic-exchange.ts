// One request to the Anthropic peer and its answer, in Anthropic's wire format.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { ChatExchange, type Ending } from "./anthropic-google-chat.ts";

interface WireEvent {
  type: string;
  [field: string]: unknown;
}

export interface WireRequest {
  model: string;
  system?: string;
  messages: { role: string; content: unknown }[];
}

const stopReasons: Readonly<Record<Ending, string>> = {
  stop: "end_turn",
  length: "max_tokens",
  blocked: "refusal",
  tool_calls: "tool_use",
};

export class AnthropicExchange extends ChatExchange {
  readonly prompt: unknown;
  readonly #model: string;
  #openBlock: string | undefined;
  #index = -1;
  #pieces = 0;

  constructor({ model, system, messages }: WireRequest, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.#model = model;
    this.prompt = { system, messages };
  }

  error(status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
    this.json(status, { type: "error", error: { type: "api_error", message }, request_id: "req_peer" }, headers);
  }

  override start(usage: object = { input_tokens: 12, output_tokens: 1 }): void {
    super.start();
    const message = { id: "msg_peer", type: "message", role: "assistant", model: this.#model, content: [] };
    this.event({ type: "message_start", message: { ...message, stop_reason: null, stop_sequence: null, usage } });
    this.event({ type: "ping" });
  }

  textEvent(text: string): string {
    this.#pieces++;
    const opened = this.#opened({ type: "text", text: "" });
    return opened + asEvent({ type: "content_block_delta", index: this.#index, delta: { type: "text_delta", text } });
  }

  thought(thinking: string): void {
    this.raw(this.#opened({ type: "thinking", thinking: "", signature: "" }));
    this.delta({ type: "thinking_delta", thinking });
  }

  /** A call whose arguments come in pieces. */
  call(id: string, name: string, pieces: readonly string[]): void {
    this.raw(this.#opened({ type: "tool_use", id, name, input: {} }));
    for (const partial_json of pieces) this.delta({ type: "input_json_delta", partial_json });
    this.#close();
  }

  delta(delta: object): void {
    this.event({ type: "content_block_delta", index: this.#index, delta });
  }

  event(payload: WireEvent): void {
    this.raw(asEvent(payload));
  }

  finish(ending: Ending, usage: object = { output_tokens: this.#pieces }): void {
    this.stop(stopReasons[ending], usage);
  }

  stop(stop_reason: string | null, usage: object): void {
    this.#close();
    this.event({ type: "message_delta", delta: { stop_reason, stop_sequence: null }, usage });
  }

  done(): void {
    this.event({ type: "message_stop" });
    this.response.end();
  }

  /** The wire's beginning of a block, unless one of this type is open already. */
  #opened(content_block: WireEvent): string {
    if (this.#openBlock === content_block.type) return "";
    this.#close();
    this.#openBlock = content_block.type;
    return asEvent({ type: "content_block_start", index: ++this.#index, content_block });
  }

  #close(): void {
    if (this.#openBlock === undefined) return;
    this.#openBlock = undefined;
    this.raw(asEvent({ type: "content_block_stop", index: this.#index }));
  }
}

function asEvent(payload: WireEvent): string {
  return `event: ${payload.type}\ndata: ${JSON.stringify(payload)}\n\n`;
}
