// Files as accidents and attackers leave them. The same seed gives the same damage.

export type Bytes = Uint8Array<ArrayBuffer>;
export type Chance = (below: number) => number;

/** Mulberry32 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const joined = (...parts: Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));
const changed = (bytes: Bytes, change: (copy: Bytes) => void): Bytes => {
  const copy = bytes.slice();
  change(copy);
  return copy;
};

/** Damage of every kind that a file can take, by name. */
export const mutations: Readonly<Record<string, (bytes: Bytes, chance: Chance) => Bytes>> = {
  "cut behind": (bytes, chance) => bytes.slice(0, chance(bytes.length)),
  "cut before": (bytes, chance) => bytes.slice(chance(bytes.length)),
  "a hole": (bytes, chance) => {
    const at = chance(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + chance(200)));
  },
  "one byte": (bytes, chance) => changed(bytes, (copy) => copy.set([chance(256)], chance(copy.length))),
  "many bytes": (bytes, chance) =>
    changed(bytes, (copy) => {
      for (let count = 1 + copy.length / 100; count > 0; count--) copy[chance(copy.length)] = chance(256);
    }),
  "flipped bits": (bytes, chance) =>
    changed(bytes, (copy) => {
      for (let count = 0; count < 8; count++) {
        const at = chance(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << chance(8));
      }
    }),
  "other numbers": (bytes, chance) =>
    changed(bytes, (copy) => {
      for (const [at, byte] of copy.entries())
        if (byte >= 0x30 && byte <= 0x39 && chance(20) === 0) copy[at] = 0x30 + chance(10);
    }),
  zeros: (bytes, chance) => changed(bytes, (copy) => void copy.fill(0, chance(copy.length), chance(copy.length))),
  "a part twice": (bytes, chance) => {
    const [from, to] = [chance(bytes.length), chance(bytes.length)].sort((one, other) => one - other);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  "parts changed about": (bytes, chance) => {
    const at = chance(bytes.length);
    return joined(bytes.subarray(at), bytes.subarray(0, at));
  },
  "chance within": (bytes, chance) => {
    const at = chance(bytes.length);
    const noise = Uint8Array.from({ length: 1 + chance(300) }, () => chance(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
};
