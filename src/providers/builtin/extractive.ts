// `builtin/extractive`: answers by quoting the sentences that best fit the question. It understands nothing, invents
// nothing, asks nobody, and so is always there.
import { clip, contentWords, isHebrew, sentences, stem } from "../../platform/text.ts";
import type { ChatModel, ChatRequest, OfferedPassage } from "../chat-model.ts";
import { tablesByRow } from "./table-rows.ts";

export const extractiveModelId = "builtin/extractive";

const maxSentences = 3;
/** Sentences between two chosen ones of a passage, so few that leaving them out would tear a list of steps apart. */
const maxGap = 2;
/** Quoted beside the best one only what is nearly as good. */
const nearlyAsGood = 0.6;
const maxSentenceChars = 600;
/** A word of the question in the heading counts for each sentence under it, but less than one in the sentence. */
const placeWeight = 0.5;
/** Roughly four characters a token, which is all that a limit on quoted text needs. */
const charsPerToken = 4;

interface Candidate {
  n: number;
  text: string;
  /** Title and headings: they say what the sentence is about, and are not quoted. */
  place: string;
  order: number;
  score: number;
}

export function extractiveModel(): ChatModel {
  return {
    id: extractiveModelId,
    contextTokens: 1_000_000,
    price: { inputNanoUsd: 0, cachedInputNanoUsd: 0, outputNanoUsd: 0 },
    async generate(request, onText) {
      const answer = quote(request);
      const limit = request.maxTokens * charsPerToken;
      onText(clip(answer, limit));
      return { finishReason: answer.length > limit ? "length" : "stop", usage: undefined, toolCalls: [] };
    },
  };
}

export function nothingKnown(question: string): string {
  return isHebrew(question)
    ? "לא מצאתי על כך דבר במקורות של סביבת העבודה הזו."
    : "I found nothing about this in this workspace's knowledge.";
}

function quote(request: ChatRequest): string {
  const chosen = choose(request.question, request.passages);
  if (chosen.length === 0) return nothingKnown(request.question);
  return chosen.map((candidate) => `${candidate.text} [${candidate.n}]`).join(" ");
}

function choose(question: string, passages: readonly OfferedPassage[]): Candidate[] {
  const asked = new Set(contentWords(question).map(stem));
  const candidates = withoutRepeats(passages.flatMap(candidatesOf));
  const weights = rarity(asked, candidates);
  const scored = candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, weights) }))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || a.n - b.n || a.order - b.order);
  const least = (scored[0]?.score ?? 0) * nearlyAsGood;
  const chosen = scored.filter((candidate) => candidate.score >= least).slice(0, maxSentences);
  const isChosen = new Set(chosen.map(({ text }) => text));
  const quoted = candidates.filter((candidate) => isChosen.has(candidate.text) || closesGap(candidate, chosen));
  // The passage with the best sentence first; inside a passage in its own order.
  const placeOf = ({ n }: Candidate) => chosen.findIndex((best) => best.n === n);
  return quoted.sort((a, b) => placeOf(a) - placeOf(b) || a.order - b.order);
}

function closesGap({ n, order }: Candidate, chosen: readonly Candidate[]): boolean {
  const orders = chosen.filter((best) => best.n === n).map((best) => best.order);
  const before = Math.max(...orders.filter((at) => at < order));
  const after = Math.min(...orders.filter((at) => at > order));
  return after - before - 1 <= maxGap;
}

function candidatesOf(passage: OfferedPassage): Candidate[] {
  return sentences(tablesByRow(withoutFences(passage.text)))
    .map(plain)
    .filter((text) => /\p{L}/u.test(text))
    .map((text, order) => ({
      n: passage.n,
      text: clip(text, maxSentenceChars),
      place: `${passage.title} ${passage.heading}`,
      order,
      score: 0,
    }));
}

/** Fenced code isn't made of sentences, and half of a fence would turn the rest of the answer into code. */
function withoutFences(text: string): string {
  const prose = text.replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1.*$|$(?![\s\S]))/gm, "");
  return /\p{L}/u.test(prose) ? prose : text.replace(/[`~]{3}.*/g, "");
}

/** Overlapping passages share sentences: the first place where one stands is cited. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map([...candidates].reverse().map((candidate) => [candidate.text, candidate])).values()].reverse();
}

/** A word that few sentences have tells more (inverse document frequency over the candidates). */
function rarity(asked: ReadonlySet<string>, candidates: readonly Candidate[]): Map<string, number> {
  const stems = candidates.map((candidate) => new Set(contentWords(candidate.text).map(stem)));
  return new Map(
    [...asked].map((word) => [
      word,
      Math.log(1 + candidates.length / (1 + stems.filter((set) => set.has(word)).length)),
    ]),
  );
}

/** Shared weight, damped for long sentences; earlier passages were ranked better and win a tie. */
function scoreOf(candidate: Candidate, weights: ReadonlyMap<string, number>): number {
  const own = contentWords(candidate.text).map(stem);
  const shared = weightOf(own, weights) + placeWeight * weightOf(contentWords(candidate.place).map(stem), weights);
  return (shared / (1 + Math.log(1 + own.length) / 4)) * (1 - 0.02 * Math.min(candidate.n, 20));
}

function weightOf(present: readonly string[], weights: ReadonlyMap<string, number>): number {
  return [...new Set(present)].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
}

/**
 * Markdown's marks are layout, not part of a sentence; brackets that look like citations would be taken for ours, and a
 * lone backtick would hide ours in code.
 */
function plain(text: string): string {
  return text
    .replace(/^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s+/, "")
    .replaceAll("`", "")
    .replace(/\[(?=[\s,]*\d)([\s\d,]+)\]/g, "($1)")
    .trim();
}
