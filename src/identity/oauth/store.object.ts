// What the authorization server keeps: one object a user for grants and tokens, one for clients, one for logins under way. What is
// removed here is gone for everybody at once, and of two that change the same entry only one gets through.
import { DurableObject } from "cloudflare:workers";

export interface StoredEntry {
  value: string;
  revision: number;
}

export interface StoredKey {
  key: string;
  /** As JSON */
  metadata: string | null;
  expiresAtMs: number | null;
}

export interface WriteOptions {
  /** As JSON */
  metadata: string | null;
  expiresAtMs: number | null;
  /** The revision that was read, null where nothing was; undefined: whatever is there */
  expects: number | null | undefined;
  /** Another entry, without which this one is worth nothing */
  needs: string | null;
}

const sweepEveryMs = 3_600_000;
const live = "(expires_at_ms is null or expires_at_ms > ?)";

export class OAuthStore extends DurableObject<Env> {
  readonly #sql: SqlStorage;
  #hasTable: boolean;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#hasTable = this.#sql.exec("select 1 from sqlite_master where name = 'entries'").toArray().length > 0;
  }

  read(key: string, needs: string | null = null): StoredEntry | null {
    // An object that was only guessed at keeps nothing, not even a table.
    if (!this.#hasTable) return null;
    if (needs !== null && this.read(needs) === null) return null;
    const select = `select value, revision from entries where key = ? and ${live}`;
    const [row] = this.#sql.exec<{ value: string; revision: number }>(select, key, Date.now()).toArray();
    return row ?? null;
  }

  /** False, and nothing is written, where another came first or what it needs is gone. */
  async write(key: string, value: string, options: WriteOptions): Promise<boolean> {
    const { metadata, expiresAtMs, expects, needs } = options;
    const revision = this.read(key)?.revision ?? null;
    if (expects !== undefined && expects !== revision) return false;
    if (needs !== null && this.read(needs) === null) return false;
    this.#makeTable();
    this.#sql.exec(
      "insert or replace into entries (key, value, metadata, expires_at_ms, revision) values (?, ?, ?, ?, ?)",
      key,
      value,
      metadata,
      expiresAtMs,
      (revision ?? 0) + 1,
    );
    if (expiresAtMs !== null && (await this.ctx.storage.getAlarm()) === null) {
      await this.ctx.storage.setAlarm(Date.now() + sweepEveryMs);
    }
    return true;
  }

  remove(key: string): void {
    if (this.#hasTable) this.#sql.exec("delete from entries where key = ?", key);
  }

  /** Whoever comes first has it; nobody has it twice. */
  take(key: string): string | null {
    const entry = this.read(key);
    this.remove(key);
    return entry?.value ?? null;
  }

  /** In the order of their keys, from the first that comes after `after` */
  list(prefix: string, after: string, limit: number): StoredKey[] {
    if (!this.#hasTable) return [];
    const select = `select key, metadata, expires_at_ms from entries
      where substr(key, 1, ?) = ? and key > ? and ${live} order by key limit ?`;
    return this.#sql
      .exec<{ key: string; metadata: string | null; expires_at_ms: number | null }>(
        select,
        prefix.length,
        prefix,
        after,
        Date.now(),
        limit,
      )
      .toArray()
      .map(({ key, metadata, expires_at_ms }) => ({ key, metadata, expiresAtMs: expires_at_ms }));
  }

  override async alarm(): Promise<void> {
    if (!this.#hasTable) return;
    this.#sql.exec("delete from entries where expires_at_ms <= ?", Date.now());
    const { all, expiring } = this.#sql
      .exec<{ all: number; expiring: number }>(
        "select count(*) as 'all', count(expires_at_ms) as expiring from entries",
      )
      .one();
    if (expiring > 0) await this.ctx.storage.setAlarm(Date.now() + sweepEveryMs);
    if (all > 0) return;
    await this.ctx.storage.deleteAll();
    this.#hasTable = false;
  }

  #makeTable(): void {
    if (this.#hasTable) return;
    this.#sql.exec(`create table if not exists entries (
      key text primary key, value text not null, metadata text, expires_at_ms integer, revision integer not null)`);
    this.#hasTable = true;
  }
}
