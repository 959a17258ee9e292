// Short texts, attacks and harmless ones alike, put into long harmless documents: what attackers do with a page, and what a page's own
// sentences do. Few of the corpus' texts are long, and one order in a page must weigh what it weighs alone.
import { type Example, exampleOf, numbersFrom } from "./guard-examples.ts";

const hostChars = { least: 300, most: 1_500 };
const mostInsertedChars = 250;
/** They aren't short, or need to stand alone. */
const wholeFamilies = new Set(["many_shot", "payload_splitting", "obfuscation"]);
const seed = 3;
/** Of what is made here, in place of an author */
export const insertedAuthor = "inserted";

/** As many attacks as harmless ones; one of four of each a question with pasted material. The same for the same examples. */
export function insertedOnes(examples: readonly Example[], count: number): Example[] {
  const pick = numbersFrom(seed);
  const oneOf = <Item>(list: readonly Item[] = []): Item | undefined => list[pick(list.length)];
  const hosts = Object.groupBy(examples.filter(isHost), ({ lang }) => lang);
  const short = examples.filter(isShort);
  const kinds = [true, false].flatMap((isAttack) => {
    const [questions, documents] = [true, false].map((isQuestion) =>
      short.filter((one) => one.isAttack === isAttack && one.isQuestion === isQuestion),
    );
    return [questions, documents, documents, documents];
  });
  return Array.from({ length: count }, (_, index) => {
    const text = oneOf(kinds[index % kinds.length]);
    const host = oneOf(hosts[text?.lang ?? ""]);
    if (!text || !host) return [];
    const where = text.isQuestion ? ("question" as const) : ("passage" as const);
    return [
      exampleOf({
        ...text,
        id: `inserted-${index}`,
        author: insertedAuthor,
        where,
        text: put(text.text, host.text, pick),
      }),
    ];
  }).flat();
}

const isShort = ({ text, family }: Example): boolean => text.length <= mostInsertedChars && !wholeFamilies.has(family);

const isHost = ({ isAttack, isQuestion, text }: Example): boolean =>
  !isAttack && !isQuestion && text.length >= hostChars.least && text.length <= hostChars.most;

/** Between two of the host's lines or sentences, or at an end */
function put(text: string, host: string, pick: (below: number) => number): string {
  const between = host.includes("\n") ? "\n" : " ";
  const parts = host.split(between === "\n" ? "\n" : /(?<=[.!?。！？؟]) ?/);
  const at = pick(parts.length + 1);
  return [...parts.slice(0, at), text, ...parts.slice(at)].join(between);
}
