// The scorer on the half of the labelled corpus that it was tuned on, and on our own documentation, which it wasn't: what it must reach,
// and what it must let pass.
/// <reference types="vite/client" />
import { expect, it } from "vitest";
import { attackFrom, scoreInjection } from "../../src/guard/injection/score.ts";
import type { Where } from "../../src/guard/injection/types.ts";
import { split } from "../../src/knowledge/split.ts";

interface Labelled {
  id: string;
  text: string;
  where: Where;
}

const files = import.meta.glob<string>("./corpus/tune/*.jsonl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const pages = import.meta.glob<string>(["../../docs/*.md", "../../README.md", "!../../docs/{guard,security}.md"], {
  query: "?raw",
  import: "default",
  eager: true,
});
/** What was reached; `npm run eval:guard` tells by family and language. */
const leastRecall = 0.95;
const mostFalseAlarms = 0.01;
/** They speak of models, prompts and secrets throughout. */
const mostAlarmsInPages = 0.1;

it("has enough of the attacks caught", () => {
  expect(shareFlagged("attack")).toBeGreaterThanOrEqual(leastRecall);
});

it("has hardly a harmless text called an attack", () => {
  expect(shareFlagged("benign")).toBeLessThanOrEqual(mostFalseAlarms);
});

it("lets technical documentation pass", () => {
  const passages = Object.values(pages).flatMap((text) => split([{ headings: [], text, locator: {} }]));
  const flagged = passages.filter(({ text }) => isFlagged(text, "passage"));
  expect(passages.length).toBeGreaterThan(100);
  expect(flagged.length / passages.length).toBeLessThanOrEqual(mostAlarmsInPages);
});

function shareFlagged(name: string): number {
  const lines = (files[`./corpus/tune/${name}.jsonl`] ?? "").trim().split("\n");
  // The files are our own; each line is such an object.
  const texts = lines.map((line) => JSON.parse(line) as Labelled);
  return texts.filter(({ text, where }) => isFlagged(text, where)).length / texts.length;
}

const isFlagged = (text: string, where: Where): boolean => scoreInjection(text, where).score >= attackFrom;
