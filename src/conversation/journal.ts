// What lasts of a running answer: its events, written a few times a second, so that a death loses at most the last moment.
import type { SequencedEvent } from "../answer/events.ts";

export class Journal {
  readonly #sql: SqlStorage;
  readonly #flushMs: number;
  #tableMade: boolean;
  #waiting: { messageId: string; event: SequencedEvent }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sql: SqlStorage, flushMs: number) {
    this.#sql = sql;
    this.#flushMs = flushMs;
    this.#tableMade = sql.exec("select 1 from sqlite_master where name = 'journal'").toArray().length > 0;
  }

  /** `beforeWrite` runs in the same commit as the events, when they are written. */
  add(messageId: string, event: SequencedEvent, beforeWrite: () => void): void {
    this.#waiting.push({ messageId, event });
    this.#timer ??= setTimeout(() => {
      beforeWrite();
      this.flush();
    }, this.#flushMs);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    this.#makeTable();
    for (const { messageId, event } of this.#waiting) {
      this.#sql.exec(
        "insert into journal (message_id, seq, event) values (?, ?, ?)",
        messageId,
        event.seq,
        JSON.stringify(event.event),
      );
    }
    this.#waiting = [];
  }

  /** The answer has ended and is kept whole elsewhere. */
  drop(messageId: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    if (this.#tableMade) this.#sql.exec("delete from journal where message_id = ?", messageId);
  }

  events(messageId: string): SequencedEvent[] {
    if (!this.#tableMade) return [];
    return this.#sql
      .exec<{ seq: number; event: string }>(
        "select seq, event from journal where message_id = ? order by seq",
        messageId,
      )
      .toArray()
      .map(({ seq, event }) => ({ seq, event: JSON.parse(event) }));
  }

  forget(): void {
    this.#waiting = [];
    this.#tableMade = false;
  }

  #makeTable(): void {
    if (this.#tableMade) return;
    this.#sql.exec(
      "create table if not exists journal (message_id text not null, seq integer not null, event text not null, primary key (message_id, seq))",
    );
    this.#tableMade = true;
  }
}
