// Sketches of vectors: as many bits differ as vectors do.
import fc from "fast-check";
import { expect, it } from "vitest";
import { sketchBits, sketchOf } from "../../src/knowledge/sketch.ts";
import { sha256HexOfText } from "../../src/platform/ids.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";

const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: embeddingDimensions });
const padded = (values: readonly number[]) => Array.from({ length: embeddingDimensions }, (_, at) => values[at] ?? 0);
const bitsOf = (sketch: string) => [...sketch.slice(1)].map((digit) => Number.parseInt(digit, 16));
const ones = (nibble: number) => nibble.toString(2).replaceAll("0", "").length;

function differing(a: readonly number[], b: readonly number[]): number {
  const [first, second] = [bitsOf(sketchOf(a)), bitsOf(sketchOf(b))];
  return first.reduce((sum, nibble, at) => sum + ones(nibble ^ (second[at] ?? 0)), 0);
}

it("has the length that its column has, and is the same for ever", () => {
  const vector = padded(Array.from({ length: 40 }, (_, at) => Math.sin(at)));
  expect(sketchOf(vector)).toMatch(/^x[0-9a-f]{1024}$/);
  expect(sha256HexOfText(sketchOf(vector))).toBe("ff787821d8565dc2d31309142d559178c143d4bcb18fe4a50330c009c4904754");
});

it("depends on a vector's direction alone, whatever its length", () => {
  fc.assert(
    fc.property(entries, fc.constantFrom(0.25, 0.5, 2, 8), (values, factor) => {
      const scaled = values.map((value) => value * factor);
      expect(sketchOf(padded(scaled))).toBe(sketchOf(padded(values)));
    }),
  );
});

it.each([0, 15, 45, 90, 135])("differs in as many bits as the angle says: %d degrees", (degrees) => {
  const random = (seed: number) => padded(Array.from({ length: 200 }, (_, at) => Math.sin(seed * 7.3 + at * at)));
  const [a, b] = [random(1), random(2)];
  const along = dot(a, b) / dot(a, a);
  const across = b.map((value, at) => value - along * (a[at] ?? 0));
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const scale = Math.sqrt(dot(a, a) / dot(across, across));
  const turned = a.map((value, at) => cos * value + sin * scale * (across[at] ?? 0));
  expect(Math.abs(differing(a, turned) - (degrees / 180) * sketchBits)).toBeLessThan(0.03 * sketchBits);
});

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
