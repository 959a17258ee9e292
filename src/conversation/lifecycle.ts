// What time does to an idle session: archived first, deleted later, both measured from what was done in it last. That is kept
// in the object's storage, in the same commit as what was done.
import type { Config } from "../platform/config.ts";

const activityKey = "activity";
const dayMs = 86_400_000;
/** Postgres may be away: an hour more or less doesn't matter to what was idle for a month. */
const retryMs = 3_600_000;

export interface Activity {
  createdAtMs: number;
  lastActiveAtMs: number;
  /** Its idle time has been answered by archiving it. */
  isArchived: boolean;
}

export type AgeStep = "archive" | "delete";

export class Lifecycle {
  readonly #storage: DurableObjectStorage;
  readonly #archiveMs: number;
  readonly #deleteMs: number;
  #retryAtMs = 0;

  constructor(storage: DurableObjectStorage, config: Pick<Config, "sessionArchiveDays" | "sessionDeleteDays">) {
    this.#storage = storage;
    this.#archiveMs = config.sessionArchiveDays * dayMs;
    this.#deleteMs = config.sessionDeleteDays * dayMs;
  }

  /** Undefined where nothing was ever done here. */
  get activity(): Activity | undefined {
    return this.#storage.kv.get<Activity>(activityKey);
  }

  /** Something was done. */
  touch(nowMs: number): void {
    const createdAtMs = this.activity?.createdAtMs ?? nowMs;
    this.#storage.kv.put<Activity>(activityKey, { createdAtMs, lastActiveAtMs: nowMs, isArchived: false });
  }

  /** When the next step is due */
  get dueAtMs(): number | undefined {
    const { activity } = this;
    if (!activity) return undefined;
    return Math.max(this.#retryAtMs, Math.min(this.#archiveAtMs(activity), this.#deleteAtMs(activity)));
  }

  stepAt(nowMs: number): AgeStep | undefined {
    const { activity } = this;
    if (!activity) return undefined;
    if (this.#deleteAtMs(activity) <= nowMs) return "delete";
    return this.#archiveAtMs(activity) <= nowMs ? "archive" : undefined;
  }

  /** Unless something was done since. */
  noteArchived(nowMs: number): void {
    const { activity } = this;
    if (!activity || this.#archiveAtMs(activity) > nowMs) return;
    this.#storage.kv.put<Activity>(activityKey, { ...activity, isArchived: true });
  }

  postpone(nowMs: number): void {
    this.#retryAtMs = nowMs + retryMs;
  }

  #archiveAtMs({ lastActiveAtMs, isArchived }: Activity): number {
    return isArchived ? Number.POSITIVE_INFINITY : lastActiveAtMs + this.#archiveMs;
  }

  #deleteAtMs({ lastActiveAtMs }: Activity): number {
    return lastActiveAtMs + this.#deleteMs;
  }
}
