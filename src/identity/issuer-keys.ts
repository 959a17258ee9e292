// The keys of trusted issuers, as an isolate remembers them. An issuer that can't be reached is no reason to refuse who was known
// before, nor to ask it for every token.
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { Failure } from "../platform/failure.ts";

/** Read again after that */
const freshMs = 600_000;
/** Still good for that long where they can't be read again */
const staleMs = 3_600_000;
/** An issuer is asked no sooner again, whatever unknown keys are named */
const cooldownMs = 10_000;
const timeoutMs = 3_000;

interface Known {
  keys: JWTVerifyGetKey | undefined;
  readAtMs: number;
  triedAtMs: number;
  /** Why the last attempt brought none */
  problem: unknown;
}

const known = new Map<string, Known>();

/** The key that a token's header names. Throws `dependency_unavailable` where nothing is known of it, and jose's error where it is none. */
export function issuerKeys(url: string, nowMs: number): JWTVerifyGetKey {
  return async (header, token) => {
    const before = known.get(url);
    const current = isFresh(before, nowMs) ? before : await readAgain(url, before, nowMs);
    try {
      return await keyAmong(current, nowMs)(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const next = await readAgain(url, current, nowMs);
      // The key may be among those that couldn't be read.
      if (next.problem !== undefined) throw unreachable(next.problem);
      return keyAmong(next, nowMs)(header, token);
    }
  };
}

const isFresh = (entry: Known | undefined, nowMs: number): entry is Known =>
  entry?.keys !== undefined && nowMs - entry.readAtMs < freshMs;

async function readAgain(url: string, before: Known | undefined, nowMs: number): Promise<Known> {
  if (before && nowMs - before.triedAtMs < cooldownMs) return before;
  const after: Known = await readKeys(url).then(
    (keys) => ({ keys, readAtMs: nowMs, triedAtMs: nowMs, problem: undefined }),
    (problem: unknown) => ({ keys: before?.keys, readAtMs: before?.readAtMs ?? 0, triedAtMs: nowMs, problem }),
  );
  known.set(url, after);
  return after;
}

function keyAmong({ keys, readAtMs, problem }: Known, nowMs: number): JWTVerifyGetKey {
  if (!keys || nowMs - readAtMs >= staleMs) throw unreachable(problem);
  return keys;
}

async function readKeys(url: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the issuer's keys: HTTP ${response.status}`);
  }
  return createLocalJWKSet(await response.json());
}

const unreachable = (problem: unknown) =>
  new Failure({ tag: "dependency_unavailable", dependency: "the token's issuer" }, { cause: problem });
