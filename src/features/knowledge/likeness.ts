// How alike two texts are, from a few numbers of each: the smallest hashes of their runs of words (a bottom-k sketch). Pure.
import { createHash } from "node:crypto";
import { shinglesOf } from "../../knowledge/resemblance.ts";
import { words } from "../../platform/text.ts";

/** Numbers a sketch: the error of a likeness is about 1 / √32 where texts are long, and none where they are short. */
export const sketchSize = 32;

/** Rising, each once; the whole of a text's runs where it has no more than these. */
export function sketchOf(text: string): number[] {
  const hashes = new Set([...shinglesOf(text)].map(hash));
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

/** Jaccard's measure of the runs of words, estimated: 1 for the same, 0 for nothing in common. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const inOne = new Set(one);
  const inOther = new Set(other);
  const both = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, sketchSize);
  if (both.length === 0) return 0;
  return both.filter((number) => inOne.has(number) && inOther.has(number)).length / both.length;
}

/** The same for texts that differ in nothing but case, marks and spaces. */
export const contentHashOf = (text: string): string =>
  createHash("sha256")
    .update(words(text).join(" ") || text)
    .digest("hex");

/** FNV-1a, and a last mixing that spreads what ends alike; signed, as Postgres's integers are. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
