// One running answer: its events in order, and whoever listens to them. In memory; the journal keeps the copy that lasts.
import { type AnswerEvent, type Follow, isTerminal, type SequencedEvent } from "../answer/events.ts";

export class Turn {
  readonly messageId: string;
  readonly #abort = new AbortController();
  readonly #events: SequencedEvent[] = [];
  readonly #listeners = new Set<(event: SequencedEvent) => void>();

  constructor(messageId: string) {
    this.messageId = messageId;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
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
    for (const listener of this.#listeners) listener(sequenced);
    return sequenced;
  }

  /** What was missed first, then what comes. */
  readonly follow: Follow = (listener) => {
    for (const event of this.#events) listener(event);
    if (!this.isEnded) this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
