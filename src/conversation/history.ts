// A session's messages in its object's SQLite: each a question with its answer. Tables are made with the first message.
import type { Citation } from "../answer/events.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";

export type MessageStatus = "running" | "complete" | "cancelled" | "failed" | "interrupted";

export interface StoredMessage {
  id: string;
  question: string;
  answer: string;
  status: MessageStatus;
  /** Null while running, and for an answer that was interrupted */
  record: Omit<AnswerRecord, "text"> | null;
  createdAtMs: number;
}

interface Row extends Record<string, SqlStorageValue> {
  id: string;
  question: string;
  answer: string;
  status: MessageStatus;
  record: string | null;
  created_at_ms: number;
}

export class History {
  readonly #sql: SqlStorage;
  #tablesMade = false;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#tablesMade = sql.exec("select 1 from sqlite_master where name = 'messages'").toArray().length > 0;
  }

  begin(prepared: PreparedAnswer): void {
    this.#makeTables();
    this.#sql.exec(
      "insert into messages (id, question, status, created_at_ms) values (?, ?, 'running', ?) on conflict do nothing",
      prepared.messageId,
      prepared.question,
      prepared.askedAtMs,
    );
  }

  finish(prepared: PreparedAnswer, record: AnswerRecord): void {
    this.begin(prepared);
    const { text, ...rest } = record;
    const status: MessageStatus =
      record.outcome === "failed" || record.outcome === "cancelled" ? record.outcome : "complete";
    this.#sql.exec(
      "update messages set answer = ?, status = ?, record = ? where id = ?",
      text,
      status,
      JSON.stringify(rest),
      prepared.messageId,
    );
  }

  interrupt(id: string, partial: string): void {
    this.#makeTables();
    this.#sql.exec("update messages set answer = ?, status = 'interrupted' where id = ?", partial, id);
  }

  get(id: string): StoredMessage | undefined {
    if (!this.#tablesMade) return undefined;
    return this.#sql.exec<Row>("select * from messages where id = ?", id).toArray().map(toMessage)[0];
  }

  running(): string[] {
    if (!this.#tablesMade) return [];
    return this.#sql
      .exec<{ id: string }>("select id from messages where status = 'running'")
      .toArray()
      .map(({ id }) => id);
  }

  all(): StoredMessage[] {
    if (!this.#tablesMade) return [];
    return this.#sql.exec<Row>("select * from messages order by ordinal").toArray().map(toMessage);
  }

  /** The last complete pairs, oldest first. */
  pairs(limit: number): HistoryPair[] {
    if (!this.#tablesMade) return [];
    return this.#sql
      .exec<Row>("select * from messages where status = 'complete' order by ordinal desc limit ?", limit)
      .toArray()
      .map(toMessage)
      .reverse()
      .map(({ question, answer, record }) => ({ question, answer, groundIds: record?.groundIds ?? [] }));
  }

  /** After the storage was emptied. */
  forget(): void {
    this.#tablesMade = false;
  }

  #makeTables(): void {
    if (this.#tablesMade) return;
    this.#sql.exec(`create table if not exists messages (
      ordinal integer primary key autoincrement, id text not null unique, question text not null, answer text not null default '',
      status text not null, record text, created_at_ms integer not null)`);
    this.#tablesMade = true;
  }
}

function toMessage(row: Row): StoredMessage {
  // Written by `finish` above, from the type that it is read as.
  const record = row.record === null ? null : (JSON.parse(row.record) as Omit<AnswerRecord, "text">);
  return {
    id: row.id,
    question: row.question,
    answer: row.answer,
    status: row.status,
    record,
    createdAtMs: row.created_at_ms,
  };
}

export const citationsOf = (message: StoredMessage): Citation[] => message.record?.citations ?? [];
