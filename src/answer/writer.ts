// The one pen of an answer: filters and coalesces its text, tells the start once, and closes it exactly once.

import { Coalescer } from "./coalesce.ts";
import type { AnswerEvent } from "./events.ts";
import { CitationFilter } from "./text-filter.ts";
import { inTurn, type TextStage } from "./text-stage.ts";

export interface WriterHead {
  requestId: string;
  sessionId: string | null;
  messageId: string;
  askedAtMs: number;
}

export class AnswerWriter {
  readonly #head: WriterHead;
  readonly #emit: (event: AnswerEvent) => void;
  readonly #coalescer: Coalescer;
  readonly #nowMs: () => number;
  #citations: CitationFilter | undefined;
  #stages = inTurn([]);
  #model = "";
  #started = false;
  #closed = false;
  text = "";
  firstTokenMs: number | null = null;

  constructor(
    head: WriterHead,
    options: { coalesceMs: number; nowMs: () => number; emit: (event: AnswerEvent) => void },
  ) {
    this.#head = head;
    this.#emit = options.emit;
    this.#nowMs = options.nowMs;
    this.#coalescer = new Coalescer(options.coalesceMs, (text) => this.#emit({ type: "delta", text }));
  }

  /** A reader has seen text: from here on there is no silent restart. */
  get isVisible(): boolean {
    return this.text !== "";
  }

  get cited(): number[] {
    return this.#citations?.cited ?? [];
  }

  get droppedCitations(): number {
    return this.#citations?.dropped ?? 0;
  }

  get elapsedMs(): number {
    return this.#nowMs() - this.#head.askedAtMs;
  }

  /**
   * A model begins, or begins anew; only the numbers of its own passages may be cited, of text that cites nothing of ours none
   * are known. `before`: what its text passes first.
   */
  begin(model: string, known: Iterable<number> | undefined, before: readonly TextStage[] = []): void {
    this.#model = model;
    this.#citations = known && new CitationFilter(known);
    this.#stages = inTurn(this.#citations ? [...before, this.#citations] : before);
  }

  write(piece: string): void {
    this.#show(this.#stages.push(piece));
  }

  /** Text of the model has ended: what the filter held back comes out. */
  endText(): void {
    this.#show(this.#stages.flush());
  }

  /** The last events, in order. After it nothing more goes out. */
  close(events: readonly AnswerEvent[]): void {
    if (this.#closed) throw new Error("An answer ends once");
    this.#closed = true;
    this.#coalescer.flush();
    this.#start();
    for (const event of events) this.#emit(event);
  }

  #show(text: string): void {
    if (text === "" || this.#closed) return;
    this.#start();
    this.firstTokenMs ??= this.elapsedMs;
    this.text += text;
    this.#coalescer.push(text);
  }

  /** Told late, with the first text: only then is it certain which model serves. */
  #start(): void {
    if (this.#started) return;
    this.#started = true;
    const { requestId, sessionId, messageId } = this.#head;
    this.#emit({ type: "start", requestId, sessionId, messageId, model: this.#model });
  }
}
