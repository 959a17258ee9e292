// Passwords, kept as `scrypt$N$r$p$salt$hash`: what was hashed under other parameters still verifies, and is hashed anew.
import { randomBytes, scrypt } from "node:crypto";
import { isSameSecret } from "../platform/same-secret.ts";

export interface ScryptCost {
  /** N: work and memory, a power of two */
  iterations: number;
  /** r */
  blockSize: number;
  /** p */
  parallelism: number;
}

export const passwordMinChars = 10;
export const passwordMaxChars = 200;
export const standardCost: ScryptCost = { iterations: 16_384, blockSize: 8, parallelism: 5 };

const saltBytes = 16;
const hashBytes = 32;
const pattern = /^scrypt\$(\d{1,5})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;
/** More than any of ours needs, less than an isolate has */
const memoryMaxBytes = 64 * 1024 * 1024;

/** The same password, however a keyboard composes its characters. */
export const normalizePassword = (password: string): string => password.toWellFormed().normalize("NFKC");

export async function hashPassword(password: string, cost: ScryptCost = standardCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost);
  const { iterations, blockSize, parallelism } = cost;
  return `scrypt$${iterations}$${blockSize}$${parallelism}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** `stored` null: nobody has such a password; finding that out takes the same work. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const kept = stored === null ? undefined : parse(stored);
  const { salt, cost, hash } = kept ?? nobodys;
  const derived = await derive(password, salt, cost);
  return isSameSecret(hash, derived) && kept !== undefined;
}

/** Hashed under other parameters than today's. */
export function isOutdated(stored: string): boolean {
  const cost = parse(stored)?.cost;
  return (
    cost?.iterations !== standardCost.iterations ||
    cost.blockSize !== standardCost.blockSize ||
    cost.parallelism !== standardCost.parallelism
  );
}

const nobodys = { cost: standardCost, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) };

function parse(stored: string): { cost: ScryptCost; salt: Buffer; hash: Buffer } | undefined {
  const [, iterations, blockSize, parallelism, salt, hash] = pattern.exec(stored) ?? [];
  if (!salt || !hash) return undefined;
  const cost = { iterations: Number(iterations), blockSize: Number(blockSize), parallelism: Number(parallelism) };
  if (!isAffordable(cost)) return undefined;
  return { cost, salt: Buffer.from(salt, "base64url"), hash: Buffer.from(hash, "base64url") };
}

function isAffordable({ iterations, blockSize, parallelism }: ScryptCost): boolean {
  const isPowerOfTwo = iterations > 1 && (iterations & (iterations - 1)) === 0;
  const bytes = 128 * iterations * blockSize + 128 * blockSize * parallelism;
  return isPowerOfTwo && blockSize > 0 && parallelism > 0 && bytes < memoryMaxBytes;
}

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const options = { N: cost.iterations, r: cost.blockSize, p: cost.parallelism, maxmem: memoryMaxBytes };
  return new Promise((resolve, reject) => {
    scrypt(normalizePassword(password), salt, hashBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
