// Dialogues made up to set a pattern: the assistant of the examples has always given in, so the next answer shall too.
import type { Hit, Scan } from "./scan.ts";
import { type Slot, slots } from "./slots.ts";

interface Turns {
  /** What the answering side says each time, and whether the last one is left open */
  answers: string[];
  open: boolean;
}

const leastAnswers = 2;
const mostTurns = 400;
/** A name or letter before a colon, at the start of a line or a sentence */
const label =
  /(?:^|[\n.?!。？！؟…>»"”\])|;:：—–]|\s{2}|\s(?=\p{L}\s?[:：]))[ \t"“[(]{0,3}([\p{L}][\p{L} -]{0,22}?)[ ]?\d{0,3}[\])]?\s?[:：]/gu;
/** In characters, with what stands around its name */
const longestLabel = 36;
const colon = /[:：]/g;
const sentenceLike = /^[\p{L}\p{M}\p{N}\s,;'’-]{8,}$/u;
const arrow = /(?:→|->|=>|⇒)\s?([^\n.→]{1,200})/g;

const signs = { dialogue: 0.15, sameAnswer: 0.2, leftOpen: 0.2, sensitive: 0.3, givesIn: 0.3, goesOn: 0.35 };
const mostSure = 0.95;
/** Where nobody gives in: lists and listings repeat themselves too. */
const mostUnsure = 0.6;

/** 0 where there is no such dialogue. */
export function manyShotWeight(scan: Scan): number {
  const { text } = scan;
  const turns =
    (/[:：]/.test(text) ? dialogue(text) : undefined) ??
    (/[>→⇒]/.test(text) ? arrows(text) : undefined) ??
    refrain(text);
  if (!turns || turns.answers.length < leastAnswers) return 0;
  /** A long text has such words also where no answer gives in. */
  const often = Math.max(leastAnswers, turns.answers.length / 2);
  const givesIn = times(scan, "comply", "noRefusal") >= often;
  const facts: readonly (readonly [boolean, number])[] = [
    [true, signs.dialogue],
    [startAlike(turns.answers), signs.sameAnswer],
    [turns.open, signs.leftOpen],
    [times(scan, "data", "restricted", "harmful", "disable", "boast", "url", "prompt") >= often, signs.sensitive],
    [givesIn, signs.givesIn],
    [times(scan, "likewise") >= 1, signs.goesOn],
  ];
  const sum = facts.reduce((total, [holds, weight]) => (holds ? total + weight : total), 0);
  const isPattern = turns.open || times(scan, "likewise") > 0 || turns.answers.length > leastAnswers;
  return Math.min(givesIn ? mostSure : mostUnsure, isPattern ? sum : sum / 2);
}

/** Two labels that take turns: the second of them answers. */
function dialogue(text: string): Turns | undefined {
  const found = labels(text);
  const names = found.map((match) => (match[1] ?? "").trim());
  const [asking, answering] = mostFrequent(names);
  if (!asking || !answering) return undefined;
  const said = found.flatMap((match, index) => {
    if (names[index] !== answering) return [];
    const end = found[index + 1]?.index ?? text.length;
    return [text.slice(match.index + match[0].length, end).trim()];
  });
  const open = names.at(-1) === answering && (said.at(-1) ?? "").length < 24;
  const answers = said.filter((answer) => answer !== "");
  return answers.length >= leastAnswers ? { answers, open } : undefined;
}

/** Looked for from each colon backwards: most of a text stands before none. */
function labels(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const { index } of text.matchAll(colon)) {
    label.lastIndex = Math.max(end, index - longestLabel);
    const match = label.exec(text.slice(0, index + 1));
    if (!match) continue;
    found.push(match);
    end = index + 1;
    if (found.length === mostTurns) break;
  }
  return found;
}

/** In the order of their first appearance; both must come back. */
function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  const two = often.slice(0, 2).map(([name]) => name);
  return [...counts.keys()].filter((name) => two.includes(name));
}

function arrows(text: string): Turns | undefined {
  const answers = Array.from(text.matchAll(arrow), (match) => (match[1] ?? "").trim()).filter(
    (answer) => answer !== "",
  );
  const open = /(?:→|->|=>|⇒)\s*$/.test(text);
  return answers.length >= leastAnswers ? { answers: answers.slice(0, mostTurns), open } : undefined;
}

/** One sentence again and again, between others: words, not lines of a drawing or marks of a format */
function refrain(text: string): Turns | undefined {
  const counts = new Map<string, number>();
  for (const sentence of text.split(/[.?!。？！؟\n"”»]/, mostTurns)) {
    const said = sentence.replace(/^[\s—–-]+/, "").trim();
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const often = [...counts].filter(([said, count]) => count > leastAnswers && sentenceLike.test(said));
  const [most] = often.sort((a, b) => b[1] - a[1]);
  return most && { answers: Array(most[1]).fill(most[0]), open: false };
}

/** Two thirds of the answers begin with the same word. */
function startAlike(answers: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const first = /^[^\s,.!:;，。]{1,12}/.exec(answer.replace(/^["'«“„]\s?/, ""))?.[0] ?? answer;
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return Math.max(...counts.values()) * 3 >= answers.length * 2;
}

function times(scan: Scan, ...names: Slot[]): number {
  const hits: Hit[] = names.flatMap((name) => scan.hits[slots.indexOf(name)] ?? []);
  return new Set(hits.map((hit) => hit.first)).size;
}
