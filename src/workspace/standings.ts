// What each member and key of one workspace is worth, as its object remembers it. Postgres holds the truth: it is read when
// somebody is first seen, and again after whatever may have changed it.
import type { Claim, Standing } from "../identity/credentials.ts";
import { claimName, memberClaim } from "../identity/credentials.ts";
import type { Role, Scope } from "../identity/permissions.ts";
import { isSameSecret } from "../platform/same-secret.ts";

/** A member as Postgres knows it; a key as well, together with the member whose it is. */
export interface MemberRecord {
  role: Role;
  sealedKeys: Readonly<Record<string, string>>;
}
export interface KeyRecord {
  userId: string;
  hash: string;
  scopes: readonly Scope[];
  expiresAtMs: number | null;
}

/** Reads the truth. Null: there is no such member or key, or no longer. */
export interface StandingSource {
  member(userId: string): Promise<MemberRecord | null>;
  key(keyId: string): Promise<KeyRecord | null>;
}

type Name = ReturnType<typeof claimName>;

/** Strangers that are remembered as such, so that guessing doesn't reach the database each time */
const strangersMax = 1_000;
const strangerMs = 1_000;

export class Standings {
  readonly #storage: DurableObjectStorage;
  readonly #source: StandingSource;
  /** Rises with each change: what was read before one is not kept after it. */
  readonly #changes = new Map<Name, number>();
  readonly #strangers = new Map<Name, number>();

  constructor(storage: DurableObjectStorage, source: StandingSource) {
    this.#storage = storage;
    this.#source = source;
  }

  /** Null: nobody here, or a key that isn't the one. */
  async of(claim: Claim, nowMs: number): Promise<Standing | null> {
    const key = claim.kind === "key" ? await this.#keyOf(claim, nowMs) : null;
    if (claim.kind === "key" && !key) return null;
    const userId = claim.kind === "member" ? claim.userId : (key?.userId ?? "");
    const member = await this.#remembered(memberClaim(userId), () => this.#source.member(userId), nowMs);
    return member && { userId, role: member.role, key, sealedKeys: member.sealedKeys };
  }

  /** Nothing is remembered of these before that moment: a change of them is under way, or was made. */
  forget(names: readonly Name[], untilMs: number): void {
    for (const name of names) {
      this.#changes.set(name, (this.#changes.get(name) ?? 0) + 1);
      this.#strangers.delete(name);
      this.#storage.kv.delete(name);
      if (untilMs > 0) this.#storage.kv.put(holdOf(name), untilMs);
      else this.#storage.kv.delete(holdOf(name));
    }
  }

  async #keyOf({ keyId, hash }: Extract<Claim, { kind: "key" }>, nowMs: number): Promise<KeyRecord | null> {
    const key = await this.#remembered(claimName({ kind: "key", keyId, hash }), () => this.#source.key(keyId), nowMs);
    const isGood = key && isSameSecret(key.hash, hash) && (key.expiresAtMs === null || key.expiresAtMs > nowMs);
    return isGood ? key : null;
  }

  async #remembered<T>(name: Name, read: () => Promise<T | null>, nowMs: number): Promise<T | null> {
    const known = this.#storage.kv.get<T>(name);
    if (known !== undefined) return known;
    if ((this.#strangers.get(name) ?? 0) > nowMs) return null;
    const change = this.#changes.get(name);
    const found = await read();
    if (change !== this.#changes.get(name)) return found === null ? null : this.#remembered(name, read, nowMs);
    if (found === null) this.#noteStranger(name, nowMs);
    else if ((this.#storage.kv.get<number>(holdOf(name)) ?? 0) <= nowMs) this.#storage.kv.put(name, found);
    return found;
  }

  #noteStranger(name: Name, nowMs: number): void {
    if (this.#strangers.size >= strangersMax) this.#strangers.clear();
    this.#strangers.set(name, nowMs + strangerMs);
  }
}

const holdOf = (name: Name) => `hold:${name}`;
