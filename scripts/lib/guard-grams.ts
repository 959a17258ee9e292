// Logistic regression over the wording of texts: what each bucket of windows of one span weighs, in questions and in documents.
import { gramBuckets } from "../../src/guard/injection/buckets.ts";
import type { Span } from "../../src/guard/injection/units.ts";
import { type Example, numbersFrom } from "./guard-examples.ts";

const rounds = 12;
const rate = 0.3;
/** How much weights are held back: the more, the smaller */
const shrinkage = 0.05;
/** Wording of fewer texts says nothing. */
const leastTexts = 2;

/** A weight has two parts: what all texts have taught of its bucket, and what those of its own place have. */
type Place = "both" | "question" | "document";

const partsOf = (value: number): Record<Place, Float32Array> => ({
  both: new Float32Array(gramBuckets).fill(value),
  question: new Float32Array(gramBuckets).fill(value),
  document: new Float32Array(gramBuckets).fill(value),
});

const placeOf = ({ isQuestion }: Example) => (isQuestion ? "question" : "document");

export class GramModel {
  readonly parts: Record<Place, Float32Array> = partsOf(0);
  readonly biases = { question: 0, document: 0 };
  readonly rarity: Float32Array;
  readonly span: Span;

  constructor(span: Span, rarity: Float32Array) {
    this.span = span;
    this.rarity = rarity;
  }

  /** What a bucket adds, before it is shared among a window's */
  weight(bucket: number, isQuestion: boolean): number {
    const own = this.parts[isQuestion ? "question" : "document"][bucket] ?? 0;
    return ((this.parts.both[bucket] ?? 0) + own) * (this.rarity[bucket] ?? 0);
  }

  /** The most suspicious window of a text, what it weighs, and what each of the text as it stands does. */
  read(example: Example): { sum: number; plain: number[]; strongest: Int32Array } {
    const place = placeOf(example);
    const { parts, rarity } = this;
    const [both, own] = [parts.both, parts[place]];
    const bias = this.biases[place];
    const windows = example.windows[this.span];
    const plain: number[] = [];
    let most = Number.NEGATIVE_INFINITY;
    let strongest: Int32Array = new Int32Array();
    for (const window of windows.all) {
      let sum = 0;
      for (const bucket of window) sum += ((both[bucket] ?? 0) + (own[bucket] ?? 0)) * (rarity[bucket] ?? 0);
      const shared = sum / Math.sqrt(window.length + 1);
      if (shared > most) [most, strongest] = [shared, window];
      if (plain.length < windows.plain) plain.push(shared + bias);
    }
    return { sum: most + bias, plain, strongest };
  }
}

export function fitGrams(examples: readonly Example[], span: Span): GramModel {
  const counts = countsOf(examples, span);
  const model = new GramModel(span, raritiesOf(counts, examples.length));
  const steps = partsOf(1e-4);
  const pick = numbersFrom(11);
  const biasSteps = { question: 1, document: 1 };
  for (let turn = 0; turn < rounds * examples.length; turn++) {
    const example = examples[pick(examples.length)];
    if (!example) break;
    const { sum, strongest } = model.read(example);
    const error = 1 / (1 + Math.exp(-sum)) - (example.isAttack ? 1 : 0);
    const where = placeOf(example);
    for (const place of ["both", where] as const) learn(model, place, steps[place], counts, strongest, error);
    biasSteps[where] += error ** 2;
    model.biases[where] -= (rate * error) / Math.sqrt(biasSteps[where]);
  }
  return model;
}

function learn(
  { parts, rarity }: GramModel,
  place: Place,
  steps: Float32Array,
  counts: Int32Array,
  buckets: Int32Array,
  error: number,
): void {
  const weights = parts[place];
  const share = error / Math.sqrt(buckets.length + 1);
  for (const bucket of buckets) {
    const weight = weights[bucket] ?? 0;
    const slope = share * (rarity[bucket] ?? 0) + (shrinkage * weight) / (counts[bucket] ?? 1);
    const squares = (steps[bucket] ?? 0) + slope ** 2;
    steps[bucket] = squares;
    weights[bucket] = weight - (rate * slope) / Math.sqrt(squares);
  }
}

/** In how many texts each bucket stands */
function countsOf(examples: readonly Example[], span: Span): Int32Array {
  const counts = new Int32Array(gramBuckets);
  for (const { windows } of examples) {
    for (const bucket of new Set(windows[span].all.flatMap((window) => [...window])))
      counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

/** What stands in few texts tells more. */
const raritiesOf = (counts: Int32Array, texts: number): Float32Array =>
  Float32Array.from(counts, (count) => (count < leastTexts ? 0 : (Math.log((1 + texts) / (1 + count)) + 1) / 6));
