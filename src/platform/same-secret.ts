// Whether a secret, or what was made of one, is the one that is kept. How long it takes tells nothing of where they differ.
import { timingSafeEqual } from "node:crypto";

/** Lengths are no secret here: each kind of secret has one. */
export function isSameSecret(kept: string | Uint8Array, shown: string | Uint8Array): boolean {
  const [one, other] = [Buffer.from(kept), Buffer.from(shown)];
  return one.length === other.length && timingSafeEqual(one, other);
}
