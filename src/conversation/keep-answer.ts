// Keeps a good answer for whoever asks the same, or something of the same meaning.
import { type KeptAnswer, keepable } from "../answer/kept-answer.ts";
import type { PreparedAnswer } from "../answer/prepared.ts";
import { type AnswerRecord, isCached } from "../answer/record.ts";
import type { AnswerCache } from "../cache/answers.ts";
import { countHit, keepAnswer as keepByMeaning } from "../cache/semantic.ts";
import type { Config } from "../platform/config.ts";
import type { Builder, Statement } from "../platform/database.ts";

export async function keepAnswer(
  { keepAs }: PreparedAnswer,
  record: AnswerRecord,
  answers: AnswerCache<KeptAnswer>,
): Promise<void> {
  const kept = keepable(record);
  if (keepAs && kept && record.cache !== "response" && record.cache !== "shared")
    await answers.put(keepAs.answerKey, kept);
}

/** What the semantic cache has to write, for the batch that settles the answer. */
export function semanticStatements(
  db: Builder,
  { keepAs, cached, question, workspaceId }: PreparedAnswer,
  record: AnswerRecord,
  config: Config,
): readonly Statement[] {
  if (cached?.semanticId) return [countHit(db, cached.semanticId)];
  const kept = isCached(record.cache) ? undefined : keepable(record);
  if (!keepAs?.semantic || !kept) return [];
  const { partition, vector, seconds } = keepAs.semantic;
  return keepByMeaning(db, { workspaceId, partition, seconds }, { question, vector, answer: kept }, config);
}
