// A session's messages in its object's SQLite: each a question with its answer. Tables are made with the first message.
import { z } from "zod";
import type { Citation } from "../answer/events.ts";
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import type { Replaced } from "../limits/unsettled.ts";

export type MessageStatus = "running" | "complete" | "cancelled" | "failed" | "interrupted";

export interface StoredMessage {
  id: string;
  question: string;
  answer: string;
  status: MessageStatus;
  /** Length of each piece in which the text was told: a reader that comes back is told the same pieces under the same numbers */
  pieces: readonly number[];
  /** Null while running, and for an answer that was interrupted */
  record: Omit<AnswerRecord, "text"> | null;
  createdAtMs: number;
}

const piecesSchema = z.array(z.number());

interface Row extends Record<string, SqlStorageValue> {
  id: string;
  question: string;
  answer: string;
  status: MessageStatus;
  pieces: string | null;
  record: string | null;
  created_at_ms: number;
}

export class History {
  readonly #sql: SqlStorage;
  #tablesMade = false;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    const columns = sql.exec<{ name: string }>("select name from pragma_table_info('messages')").toArray();
    this.#tablesMade = columns.length > 0;
    // Sessions of before it was kept.
    if (this.#tablesMade && !columns.some(({ name }) => name === "pieces"))
      sql.exec("alter table messages add column pieces text");
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

  finish(prepared: PreparedAnswer, record: AnswerRecord, pieces: readonly number[]): void {
    this.begin(prepared);
    const { text, ...rest } = record;
    const status: MessageStatus =
      record.outcome === "failed" || record.outcome === "cancelled" ? record.outcome : "complete";
    this.#sql.exec(
      "update messages set answer = ?, status = ?, pieces = ?, record = ? where id = ?",
      text,
      status,
      JSON.stringify(pieces),
      JSON.stringify(rest),
      prepared.messageId,
    );
  }

  interrupt(id: string, pieces: readonly string[]): void {
    this.#makeTables();
    this.#sql.exec(
      "update messages set answer = ?, status = 'interrupted', pieces = ? where id = ?",
      pieces.join(""),
      JSON.stringify(pieces.map((piece) => piece.length)),
      id,
    );
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

  /** In their order, after the message of this id where one is named. */
  page(limit: number, afterId: string | undefined): StoredMessage[] {
    if (!this.#tablesMade) return [];
    return this.#sql
      .exec<Row>(
        "select * from messages where ordinal > coalesce((select ordinal from messages where id = ?), 0) order by ordinal limit ?",
        afterId ?? "",
        limit,
      )
      .toArray()
      .map(toMessage);
  }

  /** The last complete pairs, oldest first; of those before the message of this id where one is named. */
  pairs(limit: number, beforeId?: string): HistoryPair[] {
    if (!this.#tablesMade) return [];
    return this.#sql
      .exec<Row>(
        `select * from messages where status = 'complete' and ordinal < coalesce((select ordinal from messages where id = ?), 1e18)
         order by ordinal desc limit ?`,
        beforeId ?? "",
        limit,
      )
      .toArray()
      .map(toMessage)
      .reverse()
      .map(({ question, answer, record }) => ({ question, answer, groundIds: record?.groundIds ?? [] }));
  }

  /** What these say is erased, whatever it quoted with it; that they were asked stays. */
  withdraw(ids: readonly string[]): void {
    if (!this.#tablesMade) return;
    for (const id of ids)
      this.#sql.exec(
        `update messages set question = '', answer = '', pieces = '[]', record = json_set(record, '$.citations', json('[]'))
         where id = ? and status <> 'running'`,
        id,
      );
  }

  /** Neither this message nor what came after it was said. */
  forgetFrom(id: string): Replaced {
    const messageIds = this.#sql
      .exec<{ id: string }>(
        "delete from messages where ordinal >= (select ordinal from messages where id = ?) returning id",
        id,
      )
      .toArray()
      .map((row) => row.id);
    return { messageIds, isFirst: this.#sql.exec("select 1 from messages limit 1").toArray().length === 0 };
  }

  /** Nothing was said. */
  clear(): void {
    if (this.#tablesMade) this.#sql.exec("delete from messages");
  }

  /** After the storage was emptied. */
  forget(): void {
    this.#tablesMade = false;
  }

  #makeTables(): void {
    if (this.#tablesMade) return;
    this.#sql.exec(`create table if not exists messages (
      ordinal integer primary key autoincrement, id text not null unique, question text not null, answer text not null default '',
      status text not null, pieces text, record text, created_at_ms integer not null)`);
    this.#tablesMade = true;
  }
}

function toMessage(row: Row): StoredMessage {
  // Written by `finish` above, from the type that it is read as.
  const record = row.record === null ? null : recordOf(row.record);
  return {
    id: row.id,
    question: row.question,
    answer: row.answer,
    status: row.status,
    pieces: row.pieces === null ? [row.answer.length] : piecesSchema.parse(JSON.parse(row.pieces)),
    record,
    createdAtMs: row.created_at_ms,
  };
}

export const citationsOf = (message: StoredMessage): Citation[] => message.record?.citations ?? [];

/** Written by `finish`, perhaps before there were keys of users' own. */
const recordOf = (json: string): Omit<AnswerRecord, "text"> => ({ ownNanoUsd: 0, ...JSON.parse(json) });
