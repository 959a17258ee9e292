// Logistic regression over the strongest stretch of each text: which evidence speaks for an attack, and how much.
import { slots } from "../../src/guard/injection/slots.ts";
import { type Example, numbersFrom } from "./guard-examples.ts";

const evidenceCount = slots.length * slots.length;
const rounds = 12;
const rate = 0.1;
const shrinkage = 6;
/** Evidence in fewer texts says nothing. */
const leastTexts = 3;

export class Model {
  /** Of questions and documents alike, then of questions, then of documents */
  readonly shares = Array.from({ length: 3 }, () => new Float64Array(evidenceCount));
  ruleWeight = 3;
  bias = -2;

  weights(number: number): [question: number, document: number] {
    const [both = 0, question = 0, document = 0] = this.shares.map((share) => share[number]);
    return [both + question, both + document];
  }

  /** The sum before it becomes a score, and the stretch that weighs most. */
  read({ stretches, isQuestion, ruleScore }: Example): { sum: number; strongest: readonly number[] } {
    let [most, strongest]: [number, readonly number[]] = [0, stretches[0] ?? []];
    for (const stretch of stretches) {
      const sum = stretch.reduce((total, number) => total + this.weights(number)[isQuestion ? 0 : 1], 0);
      if (sum > most) [most, strongest] = [sum, stretch];
    }
    return { sum: most + this.ruleWeight * ruleScore + this.bias, strongest };
  }
}

export function fitModel(examples: readonly Example[]): Model {
  const model = new Model();
  const counts = countsOf(examples);
  const steps = model.shares.map(() => new Float64Array(evidenceCount).fill(0.01));
  const pick = numbersFrom(7);
  let [ruleSteps, biasSteps] = [1, 1];
  for (let turn = 0; turn < rounds * examples.length; turn++) {
    const example = examples[pick(examples.length)];
    if (!example) break;
    const { sum, strongest } = model.read(example);
    const error = 1 / (1 + Math.exp(-sum)) - (example.isAttack ? 1 : 0);
    for (const place of placesOf(example)) learn(model, steps, counts, place, strongest, error);
    ruleSteps += (error * example.ruleScore) ** 2;
    model.ruleWeight -= (rate * 3 * error * example.ruleScore) / Math.sqrt(ruleSteps);
    biasSteps += error ** 2;
    model.bias -= (rate * error) / Math.sqrt(biasSteps);
  }
  return model;
}

/** The shares that speak of an example: the common one, and that of its kind. */
const placesOf = ({ isQuestion }: Example): number[] => [0, isQuestion ? 1 : 2];

function learn(
  model: Model,
  steps: readonly Float64Array[],
  counts: readonly Int32Array[],
  place: number,
  evidence: readonly number[],
  error: number,
): void {
  const [share, step, count] = [model.shares[place], steps[place], counts[place]];
  if (share && step && count) for (const number of evidence) move(share, step, number, error, count[number] ?? 0);
}

function move(share: Float64Array, steps: Float64Array, number: number, error: number, count: number): void {
  if (count < leastTexts) return;
  const slope = error + (shrinkage * (share[number] ?? 0)) / count;
  steps[number] = (steps[number] ?? 0) + slope ** 2;
  share[number] = (share[number] ?? 0) - (rate * slope) / Math.sqrt(steps[number] ?? 1);
}

/** In how many texts each evidence stands: in all, in questions, in documents. */
function countsOf(examples: readonly Example[]): Int32Array[] {
  const counts = Array.from({ length: 3 }, () => new Int32Array(evidenceCount));
  for (const example of examples) {
    const evidence = new Set(example.stretches.flat());
    for (const place of placesOf(example)) addOne(counts[place], evidence);
  }
  return counts;
}

function addOne(counts: Int32Array | undefined, evidence: ReadonlySet<number>): void {
  if (counts) for (const number of evidence) counts[number] = (counts[number] ?? 0) + 1;
}
