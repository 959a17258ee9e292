// Follow-up questions lean on what was asked before: for retrieval they are completed from it. A heuristic, pure.
import { isStopWord, words } from "../platform/text.ts";

const pronouns = new Set(
  "it its he she him her his hers they them their theirs this that these those one ones same".split(" "),
);
const hebrewPronouns = new Set("הוא היא הם הן זה זו זאת אלה אותו אותה אותם שלו שלה שלהם שם".split(" "));
/** Hebrew's "and" is a letter in front of the first word. */
const openings = /^(?:ו(?=\p{L})|(?:and|but|so|or|what about|how about|אז)(?!\p{L}))/iu;
/** Questions with so few words of their own rarely stand alone when they open like a follow-up. */
const fewWords = 3;

/** Whether a question can't be searched for without what was asked before. */
export function leansOnHistory(question: string): boolean {
  const all = words(question);
  const own = all.filter((word) => !isStopWord(word) && !pronouns.has(word) && !hebrewPronouns.has(word));
  if (own.length === 0) return true;
  if (all.some((word) => pronouns.has(word) || hebrewPronouns.has(word)) && own.length <= 2 * fewWords) return true;
  return openings.test(question.trim()) && own.length < fewWords;
}

/** The question as it is searched for: itself, or completed by the last one before it that stands alone. */
export function standaloneQuestion(question: string, earlier: readonly string[]): string {
  if (!leansOnHistory(question)) return question;
  const anchor = [...earlier].reverse().find((candidate) => !leansOnHistory(candidate)) ?? earlier.at(-1);
  return anchor ? `${anchor} ${question}` : question;
}
