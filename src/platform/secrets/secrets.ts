// The house's secrets as an isolate knows them: read from their source, kept for minutes, and kept on when it can't be asked.
import { ConfigError, renewConfig } from "../config.ts";
import { withDeadline } from "../deadline.ts";
import { Failure } from "../failure.ts";
import { type SecretName, type SourceKind, secretNames } from "../settings/secrets.ts";
import { chooseSource } from "./choose-source.ts";
import {
  type ReadSecrets,
  type Rotation,
  type SecretSource,
  SecretSourceError,
  type SecretValues,
} from "./secret-source.ts";
import { workerValues } from "./worker-secrets.ts";

/** A source that failed is asked no sooner again while there is something to go on with. */
const restMs = 15_000;
/** A read may take several requests; one that takes longer than so many deadlines died with the request that began it. */
const deadlinesOfARead = 4;

/** Told when a source can't be read: no value, no address. */
export type TroubleHook = (event: { source: SourceKind; problem: string; ageSeconds: number | null }) => void;

export interface HeldSecret {
  name: SecretName;
  /** Null: it is nowhere */
  source: SourceKind | null;
  ageSeconds: number | null;
  changedAt: Date | null;
}

export interface SecretsStatus {
  source: SourceKind;
  /** Null: never */
  readAt: Date | null;
  ageSeconds: number | null;
  cacheSeconds: number;
  isStale: boolean;
  /** Of the last attempt; null where it went well */
  failure: { at: Date; problem: string } | null;
}

export interface Secrets {
  /** Undefined: they are at hand. Else what to wait for; rejects with `dependency_unavailable` where there is nothing to go on with. */
  ready(onTrouble: TroubleHook): Promise<void> | undefined;
  /** Reads them again, whatever their age, and tells which are others now. Rejects where that fails; what was known stays. */
  refresh(onTrouble: TroubleHook): Promise<SecretName[]>;
  /** Reads them and keeps nothing. Null: it went well */
  test(): Promise<{ problem: string | null; names: number }>;
  rotate(name: SecretName): Promise<Rotation>;
  held(): HeldSecret[];
  status(): SecretsStatus;
}

interface Known extends ReadSecrets {
  readAtMs: number;
}

const opened = new WeakMap<object, Secrets>();

/** Throws ConfigError where the source isn't set up. */
export function secretsOf(env: object): Secrets {
  const known = opened.get(env);
  if (known) return known;
  const secrets = new CachedSecrets(env);
  opened.set(env, secrets);
  return secrets;
}

class CachedSecrets implements Secrets {
  readonly #env: object;
  readonly #source: SecretSource;
  readonly #cacheMs: number;
  readonly #patienceMs: number;
  readonly #openedAtMs = Date.now();
  #known: Known | undefined;
  #failure: { atMs: number; problem: string } | undefined;
  #reading: { sinceMs: number; done: Promise<SecretName[]> } | undefined;

  constructor(env: object) {
    const { source, cacheMs, timeoutMs } = chooseSource(env);
    this.#env = env;
    this.#source = source;
    this.#cacheMs = cacheMs;
    this.#patienceMs = deadlinesOfARead * timeoutMs;
  }

  ready(onTrouble: TroubleHook): Promise<void> | undefined {
    if (this.#isOurs || !this.#isDue) return undefined;
    const underWay = this.#underWay;
    // Whoever comes while they are read again goes on with what is known.
    if (this.#known) return underWay ? undefined : this.#read(onTrouble).then(nothing, nothing);
    return this.#patiently(underWay ?? this.#read(onTrouble)).then(nothing);
  }

  async refresh(onTrouble: TroubleHook): Promise<SecretName[]> {
    if (this.#isOurs) return [];
    // It may have begun before the change that is to be seen now.
    const underWay = this.#underWay;
    if (underWay) await this.#patiently(underWay).catch(nothing);
    return this.#patiently(this.#underWay ?? this.#read(onTrouble));
  }

  async test(): Promise<{ problem: string | null; names: number }> {
    try {
      const { values } = await this.#source.read(this.#source.names());
      return { problem: null, names: Object.keys(values).length };
    } catch (error) {
      return { problem: problemOf(error), names: 0 };
    }
  }

  async rotate(name: SecretName): Promise<Rotation> {
    try {
      return (await this.#source.rotate?.(name)) ?? { kind: "impossible", why: "its source makes no new values" };
    } catch (error) {
      throw this.#unavailable(error);
    }
  }

  held(): HeldSecret[] {
    const ours = workerValues(this.#env, secretNames);
    const { kind } = this.#source;
    const known = this.#isOurs ? undefined : this.#known;
    return secretNames.map((name) => {
      if (known?.values[name] !== undefined)
        return { name, source: kind, ageSeconds: secondsSince(known.readAtMs), changedAt: known.changedAt };
      const isOurs = ours[name] !== undefined;
      const ageSeconds = isOurs ? secondsSince(this.#openedAtMs) : null;
      return { name, source: isOurs ? "worker" : null, ageSeconds, changedAt: null };
    });
  }

  status(): SecretsStatus {
    const readAtMs = this.#isOurs ? this.#openedAtMs : this.#known?.readAtMs;
    return {
      source: this.#source.kind,
      readAt: readAtMs === undefined ? null : new Date(readAtMs),
      ageSeconds: readAtMs === undefined ? null : secondsSince(readAtMs),
      cacheSeconds: this.#cacheMs / 1_000,
      isStale: !this.#isOurs && !this.#isFresh,
      failure: this.#failure ? { at: new Date(this.#failure.atMs), problem: this.#failure.problem } : null,
    };
  }

  /** The Worker's own never change while it runs. */
  get #isOurs(): boolean {
    return this.#source.kind === "worker";
  }

  get #isFresh(): boolean {
    return this.#known !== undefined && Date.now() - this.#known.readAtMs < this.#cacheMs;
  }

  get #isDue(): boolean {
    if (!this.#known) return true;
    const rests = this.#failure !== undefined && Date.now() - this.#failure.atMs < restMs;
    return !this.#isFresh && !rests;
  }

  get #underWay(): Promise<SecretName[]> | undefined {
    const { sinceMs, done } = this.#reading ?? { sinceMs: 0, done: undefined };
    return Date.now() - sinceMs < this.#patienceMs ? done : undefined;
  }

  #read(onTrouble: TroubleHook): Promise<SecretName[]> {
    const reading = { sinceMs: Date.now(), done: this.#readOnce(onTrouble) };
    this.#reading = reading;
    const end = () => {
      if (this.#reading === reading) this.#reading = undefined;
    };
    reading.done.then(end, end);
    return reading.done;
  }

  async #readOnce(onTrouble: TroubleHook): Promise<SecretName[]> {
    try {
      const read = await this.#source.read(this.#source.names());
      const changed = namesOfChanged(this.#known?.values, read.values);
      if (!this.#known || changed.length > 0) renewConfig(this.#env, read.values);
      this.#known = { ...read, readAtMs: Date.now() };
      this.#failure = undefined;
      return changed;
    } catch (error) {
      const problem = problemOf(error);
      this.#failure = { atMs: Date.now(), problem };
      onTrouble({ source: this.#source.kind, problem, ageSeconds: this.status().ageSeconds });
      throw this.#unavailable(error);
    }
  }

  /** The request that began a read may be gone, and the read with it. */
  #patiently<T>(work: Promise<T>): Promise<T> {
    return withDeadline(work, this.#patienceMs, () => this.#unavailable(undefined));
  }

  #unavailable(cause: unknown): Failure {
    const dependency = `secrets (${this.#source.kind})`;
    return new Failure({ tag: "dependency_unavailable", dependency }, { cause });
  }
}

const nothing = () => undefined;

const secondsSince = (atMs: number): number => Math.floor((Date.now() - atMs) / 1_000);

function namesOfChanged(before: SecretValues | undefined, after: SecretValues): SecretName[] {
  return secretNames.filter((name) => before?.[name] !== after[name]);
}

/** In words that hold no value: ours, or none. */
function problemOf(error: unknown): string {
  if (error instanceof SecretSourceError) return error.message;
  if (!(error instanceof ConfigError)) return `it failed (${error instanceof Error ? error.name : "unknown"})`;
  return `what it holds can't be used: ${error.problems.map(({ variable }) => variable).join(", ")}`;
}
