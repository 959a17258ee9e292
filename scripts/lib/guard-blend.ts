// What the rules with the evidence, and what the wording, say of texts whose authors the two fits haven't read; and how much each of them counts.

import { type Example, longOnes } from "./guard-examples.ts";
import { fitModel, type Model } from "./guard-fit.ts";
import { fitGrams, type GramModel } from "./guard-grams.ts";

const folds = 4;
const steps = 4_000;
const rate = 0.05;

export interface Fits {
  evidence: Model;
  grams: GramModel;
}

export interface Told {
  example: Example;
  /** Of rules and evidence, then of wording */
  sums: readonly [evidence: number, grams: number];
}

/** `weights` and `bias` make one sum of the two, of questions and of documents. */
export interface Blend {
  weights: [number, number];
  bias: number;
}

export function fitAll(examples: readonly Example[]): Fits {
  const all = [...examples, ...longOnes(examples)];
  return { evidence: fitModel(all), grams: fitGrams(all) };
}

export const tell = ({ evidence, grams }: Fits, example: Example): Told => ({
  example,
  sums: [evidence.read(example).sum, grams.read(example).sum],
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

/** Logistic regression over the two sums. */
export function fitBlend(told: readonly Told[]): Blend {
  const blend: Blend = { weights: [0.5, 0.5], bias: 0 };
  for (let turn = 0; turn < steps; turn++) {
    let [first, second, bias] = [0, 0, 0];
    for (const { example, sums } of told) {
      const error = 1 / (1 + Math.exp(-blended(blend, sums))) - (example.isAttack ? 1 : 0);
      first += error * sums[0];
      second += error * sums[1];
      bias += error;
    }
    blend.weights[0] -= (rate * first) / told.length;
    blend.weights[1] -= (rate * second) / told.length;
    blend.bias -= (rate * bias) / told.length;
  }
  return blend;
}

export const blended = ({ weights, bias }: Blend, [evidence, grams]: Told["sums"]): number =>
  weights[0] * evidence + weights[1] * grams + bias;
