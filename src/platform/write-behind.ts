// Keeps an object's state without making anybody wait for the disk: what changes is written within a second, together
// with the alarm that goes with it. A mark that stands from the first change to its write tells of a death in between.

const stateKey = "state";
const unwrittenKey = "unwritten";
/** Nobody is told anything that depends on these writes: answers need not wait for them. */
const unconfirmed = { allowUnconfirmed: true };

export interface Kept<T> {
  state: T;
  writtenAtMs: number;
}

export class WriteBehind<T> {
  readonly #storage: DurableObjectStorage;
  readonly #flushMs: number;
  readonly #snapshot: () => { state: T; alarmAtMs: number | undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** As it was written last before this object woke */
  readonly kept: Kept<T> | undefined;
  /** Changes between the last write and the object's death are lost. */
  readonly diedUnwritten: boolean;

  constructor(
    storage: DurableObjectStorage,
    flushMs: number,
    snapshot: () => { state: T; alarmAtMs: number | undefined },
  ) {
    this.#storage = storage;
    this.#flushMs = flushMs;
    this.#snapshot = snapshot;
    this.kept = storage.kv.get<Kept<T>>(stateKey);
    this.diedUnwritten = storage.kv.get<boolean>(unwrittenKey) ?? false;
  }

  touch(): void {
    if (this.#timer !== undefined) return;
    void this.#storage.put(unwrittenKey, true, unconfirmed);
    this.#timer = setTimeout(() => void this.flush(), this.#flushMs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { state, alarmAtMs } = this.#snapshot();
    const kept: Kept<T> = { state, writtenAtMs: Date.now() };
    await Promise.all([
      this.#storage.put({ [stateKey]: kept, [unwrittenKey]: false }, unconfirmed),
      alarmAtMs === undefined ? this.#storage.deleteAlarm(unconfirmed) : this.#storage.setAlarm(alarmAtMs, unconfirmed),
    ]);
  }
}
