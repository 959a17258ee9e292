// Idempotency keys of one user: which question was asked with each, for a day. Written behind, with the ledger.

export interface KeyedQuestion {
  sessionId: string;
  messageId: string;
  /** Hash of what was asked: the same key for something else is a mistake */
  fingerprint: string;
}

const keptMs = 86_400_000;

interface Row extends Record<string, SqlStorageValue> {
  session_id: string;
  message_id: string;
  fingerprint: string;
}

export class IdempotencyKeys {
  readonly #sql: SqlStorage;
  readonly #unwritten = new Map<string, KeyedQuestion>();
  #tableMade: boolean;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#tableMade = sql.exec("select 1 from sqlite_master where name = 'keys'").toArray().length > 0;
  }

  get(key: string, nowMs: number): KeyedQuestion | undefined {
    const unwritten = this.#unwritten.get(key);
    if (unwritten || !this.#tableMade) return unwritten;
    const [row] = this.#sql.exec<Row>("select * from keys where key = ? and expires_at_ms > ?", key, nowMs).toArray();
    return row && { sessionId: row.session_id, messageId: row.message_id, fingerprint: row.fingerprint };
  }

  put(key: string, question: KeyedQuestion): void {
    this.#unwritten.set(key, question);
  }

  /** The question was not answered after all. */
  forget(messageId: string): void {
    for (const [key, question] of this.#unwritten) if (question.messageId === messageId) this.#unwritten.delete(key);
    if (this.#tableMade) this.#sql.exec("delete from keys where message_id = ?", messageId);
  }

  write(nowMs: number): void {
    if (this.#unwritten.size === 0) return;
    if (!this.#tableMade) {
      this.#sql.exec(`create table keys (key text primary key, session_id text not null, message_id text not null,
        fingerprint text not null, expires_at_ms integer not null)`);
      this.#tableMade = true;
    }
    this.#sql.exec("delete from keys where expires_at_ms <= ?", nowMs);
    for (const [key, { sessionId, messageId, fingerprint }] of this.#unwritten) {
      this.#sql.exec(
        "insert or replace into keys (key, session_id, message_id, fingerprint, expires_at_ms) values (?, ?, ?, ?, ?)",
        key,
        sessionId,
        messageId,
        fingerprint,
        nowMs + keptMs,
      );
    }
    this.#unwritten.clear();
  }
}
