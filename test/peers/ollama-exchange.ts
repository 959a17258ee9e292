// One request to the Ollama peer and its answer, in Ollama's wire format.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { ChatExchange, type Ending } from "./anthropic-google-chat.ts";

export interface WireRequest {
  model: string;
  messages?: { role: string; content: string }[];
  input?: string[];
}

export class OllamaExchange extends ChatExchange {
  readonly request: WireRequest;
  #lastLine: object | undefined;
  #pieces = 0;

  constructor(request: WireRequest, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.request = request;
  }

  get prompt(): unknown {
    return this.request.messages;
  }

  error(status: number, message: string, headers: OutgoingHttpHeaders = {}): void {
    this.json(status, { error: message }, headers);
  }

  override start(): void {
    this.response.writeHead(200, { "content-type": "application/x-ndjson" });
    this.response.flushHeaders();
  }

  textEvent(content: string): string {
    this.#pieces++;
    return asLine(this.#line({ content }));
  }

  thought(thinking: string): void {
    this.line(this.#line({ content: "", thinking }));
  }

  calls(...tool_calls: object[]): void {
    this.line(this.#line({ content: "", tool_calls }));
  }

  line(payload: object): void {
    this.raw(asLine(payload));
  }

  /** A call ends with `stop`, as a text does; Ollama withholds nothing. The line is sent by `done`, since it is the end mark too. */
  finish(ending: Ending, counts: object = { prompt_eval_count: 12, eval_count: this.#pieces }): void {
    const done_reason = ending === "length" ? "length" : "stop";
    this.#lastLine = {
      ...this.#line({ content: "" }),
      done: true,
      done_reason,
      total_duration: 4_883_583_458,
      ...counts,
    };
  }

  /** `finish`'s line without what would follow it. */
  endMark(): string {
    return JSON.stringify(this.#lastLine);
  }

  done(): void {
    if (this.#lastLine) this.line(this.#lastLine);
    this.response.end();
  }

  #line(message: object): object {
    const head = { model: this.request.model, created_at: "2026-11-20T08:52:19.385406455Z" };
    return { ...head, message: { role: "assistant", ...message }, done: false };
  }
}

function asLine(payload: object): string {
  return `${JSON.stringify(payload)}\n`;
}
