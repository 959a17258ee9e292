// What the rules with the evidence, what the strongest windows and what the whole wording say of texts whose authors the fits haven't
// read; and how much each of them counts.

import type { Span } from "../../src/guard/injection/units.ts";
import { mostBelow } from "../../src/guard/injection/wording.ts";
import type { Example } from "./guard-examples.ts";
import { fitModel, type Model } from "./guard-fit.ts";
import { fitGrams, type GramModel } from "./guard-grams.ts";
import { insertedOnes } from "./guard-insertions.ts";

const folds = 4;
/** Learnt by each fit, and told by each fold's */
const insertedCounts = { learnt: 8_000, told: 2_000 };
const steps = 2_500;
const rate = 1;

export interface Fits {
  evidence: Model;
  grams: Record<Span, GramModel>;
}

/** Of rules and evidence, of the strongest wide and narrow window, and of the whole text */
const parts = ["evidence", "wide", "narrow", "whole"] as const;
export type Part = (typeof parts)[number];

export interface Told {
  example: Example;
  /** One a part */
  sums: readonly number[];
}

/** What makes one sum of all, of questions or of documents. */
export interface Blend {
  /** One a part */
  weights: readonly number[];
  bias: number;
}

export const weightOf = ({ weights }: Blend, part: Part): number => weights[parts.indexOf(part)] ?? 0;

export function fitAll(examples: readonly Example[]): Fits {
  const all = [...examples, ...insertedOnes(examples, insertedCounts.learnt)];
  return { evidence: fitModel(all), grams: { wide: fitGrams(all, "wide"), narrow: fitGrams(all, "narrow") } };
}

function tell({ evidence, grams }: Fits, example: Example): Told {
  const wide = grams.wide.read(example);
  const sums: Record<Part, number> = {
    evidence: evidence.read(example).sum,
    wide: wide.sum,
    narrow: grams.narrow.read(example).sum,
    whole: wholeOf(wide.plain),
  };
  return { example, sums: parts.map((part) => sums[part]) };
}

/** As the scorer weighs it (wording.ts) */
const wholeOf = (weights: readonly number[]): number => Math.max(meanOf(weights), Math.max(...weights) - mostBelow);

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Each author's texts, told by fits on the others' texts. */
export function toldUnread(examples: readonly Example[]): Told[] {
  const authors = [...new Set(examples.map(({ author }) => author))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const left = new Set(authors.filter((_, index) => index % folds === fold));
    const fits = fitAll(examples.filter(({ author }) => !left.has(author)));
    const unread = examples.filter(({ author }) => left.has(author));
    return [...unread, ...insertedOnes(unread, insertedCounts.told)].map((example) => tell(fits, example));
  }).flat();
}

/** Logistic regression over the sums, each brought to the same spread, with a column of ones for the bias. */
export function fitBlend(told: readonly Told[]): Blend {
  const spreads = [...parts.map((_, part) => spreadOf(told.map(({ sums }) => sums[part] ?? 0))), 1];
  const rows = told.map(({ sums }) => Float64Array.from([...sums, 1], (sum, part) => sum / (spreads[part] ?? 1)));
  const fitted = new Float64Array(spreads.length);
  for (let turn = 0; turn < steps; turn++) {
    const slopes = new Float64Array(fitted.length);
    for (const [index, row] of rows.entries()) {
      const error = 1 / (1 + Math.exp(-product(fitted, row))) - (told[index]?.example.isAttack ? 1 : 0);
      add(slopes, row, error);
    }
    add(fitted, slopes, -rate / rows.length);
  }
  const weights = Array.from(fitted, (weight, part) => weight / (spreads[part] ?? 1));
  return { weights: weights.slice(0, parts.length), bias: weights[parts.length] ?? 0 };
}

function spreadOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return Math.sqrt(meanOf(numbers.map((one) => (one - mean) ** 2)));
}

function product(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function add(to: Float64Array, row: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + times * (row[at] ?? 0);
}

export const blended = ({ weights, bias }: Blend, sums: readonly number[]): number => product(weights, sums) + bias;
