// What the rules with the evidence, what the wording of wide and what that of narrow windows say of texts whose authors the fits haven't
// read; and how much each of them counts.

import type { Span } from "../../src/guard/injection/gram-windows.ts";
import { type Example, longOnes } from "./guard-examples.ts";
import { fitModel, type Model } from "./guard-fit.ts";
import { fitGrams, type GramModel } from "./guard-grams.ts";

const folds = 4;
const steps = 4_000;
const rate = 0.05;

export interface Fits {
  evidence: Model;
  grams: Record<Span, GramModel>;
}

export interface Told {
  example: Example;
  /** Of rules and evidence, then of wording */
  sums: readonly [evidence: number, wide: number, narrow: number];
}

/** `weights` and `bias` make one sum of the three, of questions or of documents. */
export interface Blend {
  weights: [evidence: number, wide: number, narrow: number];
  bias: number;
}

export function fitAll(examples: readonly Example[]): Fits {
  const all = [...examples, ...longOnes(examples)];
  return { evidence: fitModel(all), grams: { wide: fitGrams(all, "wide"), narrow: fitGrams(all, "narrow") } };
}

export const tell = ({ evidence, grams }: Fits, example: Example): Told => ({
  example,
  sums: [evidence.read(example).sum, grams.wide.read(example).sum, grams.narrow.read(example).sum],
});

/** Each author's texts, told by fits on the others' texts. */
export function toldUnread(examples: readonly Example[]): Told[] {
  const authors = [...new Set(examples.map(({ author }) => author))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const left = new Set(authors.filter((_, index) => index % folds === fold));
    const fits = fitAll(examples.filter(({ author }) => !left.has(author)));
    return examples.filter(({ author }) => left.has(author)).map((example) => tell(fits, example));
  }).flat();
}

/** Logistic regression over the three sums. */
export function fitBlend(told: readonly Told[]): Blend {
  const blend: Blend = { weights: [0.3, 0.5, 0.3], bias: 0 };
  for (let turn = 0; turn < steps; turn++) {
    let [first, second, third, bias] = [0, 0, 0, 0];
    for (const { example, sums } of told) {
      const error = 1 / (1 + Math.exp(-blended(blend, sums))) - (example.isAttack ? 1 : 0);
      first += error * sums[0];
      second += error * sums[1];
      third += error * sums[2];
      bias += error;
    }
    blend.weights[0] -= (rate * first) / told.length;
    blend.weights[1] -= (rate * second) / told.length;
    blend.weights[2] -= (rate * third) / told.length;
    blend.bias -= (rate * bias) / told.length;
  }
  return blend;
}

export const blended = ({ weights, bias }: Blend, [evidence, wide, narrow]: Told["sums"]): number =>
  weights[0] * evidence + weights[1] * wide + weights[2] * narrow + bias;
