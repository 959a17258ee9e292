// Reads a retrieval benchmark in BEIR form. What has no judgement isn't asked.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Judgements } from "./ranking-measures.ts";
import type { CorpusText } from "./search-store.ts";
import { SetupError } from "./setup-error.ts";

const corpusLine = z.object({ _id: z.string(), title: z.string().default(""), text: z.string() });
const queryLine = z.object({ _id: z.string(), text: z.string() });

export interface RetrievalSet {
  texts: CorpusText[];
  questions: { text: string; judged: Judgements }[];
}

export function readRetrievalSet(folder: string): RetrievalSet {
  const judgements = judgementsIn(folder);
  const texts = linesOf(folder, "corpus.jsonl").map((line) => corpusLine.parse(JSON.parse(line)));
  const queries = linesOf(folder, "queries.jsonl").map((line) => queryLine.parse(JSON.parse(line)));
  const questions = queries.flatMap(({ _id, text }) => {
    const judged = judgements.get(_id);
    return judged ? [{ text, judged }] : [];
  });
  if (questions.length === 0) throw new SetupError(`${folder} has no judged question in qrels/test.tsv`);
  return { texts: texts.map(({ _id, ...text }) => ({ id: _id, ...text })), questions };
}

function judgementsIn(folder: string): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of linesOf(folder, join("qrels", "test.tsv"))) {
    const [query = "", text = "", gain] = line.split("\t");
    // The first line names the columns.
    if (!Number.isFinite(Number(gain))) continue;
    judgements.set(query, (judgements.get(query) ?? new Map()).set(text, Number(gain)));
  }
  return judgements;
}

function linesOf(folder: string, name: string): string[] {
  const path = join(folder, name);
  if (!existsSync(path)) throw new SetupError(`${path} is missing: a set in BEIR form has it`);
  return readFileSync(path, "utf8").split("\n").filter(Boolean);
}
