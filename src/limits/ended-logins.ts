// Logins that have ended while access tokens of theirs are still good. Kept at once: a logout must outlive the object's death.

const key = "ended-logins";
/** What two clocks may differ */
const marginMs = 60_000;

export class EndedLogins {
  readonly #storage: DurableObjectStorage;
  readonly #tokenLifeMs: number;
  /** By login, until when its tokens could be good */
  #untilMs: Record<string, number>;

  constructor(storage: DurableObjectStorage, tokenLifeMs: number) {
    this.#storage = storage;
    this.#tokenLifeMs = tokenLifeMs;
    this.#untilMs = storage.kv.get<Record<string, number>>(key) ?? {};
  }

  has(loginId: string, nowMs: number): boolean {
    return (this.#untilMs[loginId] ?? 0) > nowMs;
  }

  add(loginIds: readonly string[], nowMs: number): void {
    const still = Object.entries(this.#untilMs).filter(([, untilMs]) => untilMs > nowMs);
    const ended = loginIds.map((id) => [id, nowMs + this.#tokenLifeMs + marginMs] as const);
    this.#untilMs = Object.fromEntries([...still, ...ended]);
    this.#storage.kv.put(key, this.#untilMs);
  }
}
