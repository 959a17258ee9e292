// Makes one answer of the chunks of a Workers AI stream, whichever of its two formats the model speaks. Pure: no I/O, no clock.
import type { ChatOutcome } from "../chat-model.ts";
import type { Delta, PayloadReader } from "../chat-stream.ts";
import { Completion } from "../openai/completion.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer } from "./failures.ts";
import { endMark, NativeCompletion, type NativeContext } from "./native-completion.ts";

export class WorkersAiCompletion implements PayloadReader {
  readonly #context: NativeContext;
  #reader: PayloadReader | undefined;

  constructor(context: NativeContext) {
    this.#context = context;
  }

  get ended(): boolean {
    return this.#reader?.ended ?? false;
  }

  /** The first chunk tells the format: newer models stream OpenAI's. */
  take(payload: string): Delta {
    this.#reader ??= isOpenAiChunk(payload, this.#context.id)
      ? new Completion(this.#context.id)
      : new NativeCompletion(this.#context);
    return this.#reader.take(payload);
  }

  outcome(): ChatOutcome {
    if (!this.#reader) throw new ProviderFailure("cut", this.#context.id);
    return this.#reader.outcome();
  }
}

function isOpenAiChunk(payload: string, id: string): boolean {
  return payload !== endMark && "choices" in parseAnswer(payload, id);
}
