// One request to the Google peer and its answer, in the Gemini API's wire format.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { ChatExchange, type Ending } from "./anthropic-google-chat.ts";

export interface WireRequest {
  /** Of `batchEmbedContents` */
  requests?: { content: { parts: { text: string }[] }; outputDimensionality?: number }[];
  /** Of `streamGenerateContent` */
  systemInstruction?: unknown;
  contents?: unknown;
}

const finishReasons: Readonly<Record<Ending, string>> = {
  stop: "STOP",
  length: "MAX_TOKENS",
  blocked: "SAFETY",
  // Google has no word of its own for this.
  tool_calls: "STOP",
};

export class GoogleExchange extends ChatExchange {
  readonly request: WireRequest;
  readonly prompt: unknown;
  #pieces = 0;

  constructor(request: WireRequest, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.request = request;
    this.prompt = { system: request.systemInstruction, messages: request.contents };
  }

  error(status: number, message: string, headers: OutgoingHttpHeaders = {}, details: object[] = []): void {
    this.json(status, { error: { code: status, message, status: "PEER_ERROR", details } }, headers);
  }

  textEvent(text: string): string {
    this.#pieces++;
    return asEvent(chunkOf({ content: { parts: [{ text }], role: "model" }, index: 0 }));
  }

  thought(text: string): void {
    this.parts([{ text, thought: true }]);
  }

  parts(parts: object[]): void {
    this.candidate({ content: { parts, role: "model" }, index: 0 });
  }

  candidate(candidate: object): void {
    this.event(chunkOf(candidate));
  }

  event(payload: object): void {
    this.raw(asEvent(payload));
  }

  finish(
    ending: Ending,
    usageMetadata: object = {
      promptTokenCount: 12,
      candidatesTokenCount: this.#pieces,
      totalTokenCount: 12 + this.#pieces,
    },
  ): void {
    this.event({ ...chunkOf({ finishReason: finishReasons[ending], index: 0 }), usageMetadata });
  }

  done(): void {
    this.response.end();
  }
}

function chunkOf(candidate: object) {
  return { candidates: [candidate], modelVersion: "peer", responseId: "mAitaLmkHPPlz7IPvtfUqQ4" };
}

function asEvent(payload: object): string {
  return `data: ${JSON.stringify(payload)}\r\n\r\n`;
}
