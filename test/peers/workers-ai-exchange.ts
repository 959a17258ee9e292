// One run of a Workers AI model and its answer, in the format in which the service behind the binding speaks.
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { ChatExchange, type Ending } from "./anthropic-google-chat.ts";

export interface WireRun {
  inputs: { messages?: unknown; text?: string[]; query?: string; contexts?: { text: string }[] };
  options: object;
}

export class WorkersAiExchange extends ChatExchange {
  readonly inputs: WireRun["inputs"];
  #isFinished = false;
  #pieces = 0;

  constructor({ inputs }: WireRun, response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.inputs = inputs;
  }

  get prompt(): unknown {
    return this.inputs.messages;
  }

  error(status: number, description: string, headers: OutgoingHttpHeaders = {}, internalCode = 3001): void {
    this.json(status, { internalCode, message: "AiError", name: "AiError", description }, headers);
  }

  textEvent(response: string): string {
    this.#pieces++;
    return asEvent({ response, p: "abdefghijklmn" });
  }

  thought(reasoning_content: string): void {
    this.event({ choices: [{ index: 0, delta: { reasoning_content } }] });
  }

  event(payload: object): void {
    this.raw(asEvent(payload));
  }

  /** The format has no word for how an answer ended; one that is cut off has as many tokens as were allowed, which the tests set to 50. */
  finish(ending: Ending, usage: object | null = this.#usage(ending)): void {
    this.#isFinished = true;
    this.event({ response: "", ...(usage ? { usage } : {}) });
  }

  done(): void {
    if (this.#isFinished) this.raw("data: [DONE]\n\n");
    this.response.end();
  }

  #usage(ending: Ending) {
    const completion = ending === "length" ? 50 : Math.min(this.#pieces, 49);
    return { prompt_tokens: 12, completion_tokens: completion, total_tokens: 12 + completion };
  }
}

function asEvent(payload: object): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}
