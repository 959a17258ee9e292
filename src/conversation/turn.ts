// One running answer: its events in order, and whoever listens to them. In memory; the journal keeps the copy that lasts.

import { type AnswerEvent, type Follow, isTerminal, piecesOf, type SequencedEvent, textOf } from "../answer/events.ts";
import type { PreparedAnswer } from "../answer/prepared.ts";

export class Turn {
  readonly messageId: string;
  readonly question: string;
  readonly askedAtMs: number;
  readonly #abort = new AbortController();
  readonly #events: SequencedEvent[] = [];
  readonly #listeners = new Set<(event: SequencedEvent) => void>();

  constructor({ messageId, question, askedAtMs }: Pick<PreparedAnswer, "messageId" | "question" | "askedAtMs">) {
    this.messageId = messageId;
    this.question = question;
    this.askedAtMs = askedAtMs;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** What of the answer has been told so far. */
  get text(): string {
    return textOf(this.#events);
  }

  get pieces(): string[] {
    return piecesOf(this.#events);
  }

  /** Empty before one has begun to speak. */
  get model(): string {
    const start = this.#events[0]?.event;
    return start?.type === "start" ? start.model : "";
  }

  get isEnded(): boolean {
    const last = this.#events.at(-1);
    return last !== undefined && isTerminal(last.event);
  }

  cancel(): void {
    this.#abort.abort();
  }

  /** Gives the event its number, tells it to everybody, and returns it. After the terminal event there is none. */
  emit(event: AnswerEvent): SequencedEvent {
    if (this.isEnded) throw new Error("No event follows a terminal one");
    const sequenced = { seq: this.#events.length + 1, event };
    this.#events.push(sequenced);
    for (const listener of this.#listeners) this.#tell(listener, sequenced);
    return sequenced;
  }

  /** A reader's failure is his own: neither the answer nor the other readers may suffer from it. */
  #tell(listener: (event: SequencedEvent) => void, event: SequencedEvent): void {
    try {
      listener(event);
    } catch {
      this.#listeners.delete(listener);
    }
  }

  /** What was missed first, then what comes. */
  readonly follow: Follow = (listener) => {
    for (const event of this.#events) listener(event);
    if (!this.isEnded) this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get lastSeq(): number {
    return this.#events.length;
  }
}
