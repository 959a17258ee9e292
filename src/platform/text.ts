// Words and sentences of any script, for matching. English and Hebrew get a little grammar; other languages work as they are.

const stopWords = new Set(
  `a about all also am an and any are as at be been but by can could did do does for from get give had has have he her here him his how i if in into is it its
  just let me more most my no not of on one only or our out over please she should so some tell than that the their them then there these they this those
  to too up us very was we were what when where which while who whom whose why will with would you your
  את אל על של עם זה זו זאת הוא היא הם הן אני אתה אנחנו מה מי איך איפה מתי למה האם כי אם או גם לא כן יש אין היה הייתה כל אבל רק עוד כמו בין אז`.split(
    /\s+/,
  ),
);

/** Lower-case words of letters and digits, without vowel points and accents that only decorate. */
export function words(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C7]/g, "")
    .replace(/['’׳״]|(?<=[\u05D0-\u05EA])"(?=[\u05D0-\u05EA])/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Words that carry meaning; where a text has none of them, all its words. */
export function contentWords(text: string): string[] {
  const all = words(text);
  const meaningful = all.filter((word) => !isStopWord(word));
  return meaningful.length > 0 ? meaningful : all;
}

const englishEnding =
  /(?:ational|ization|fulness|ements?|ations?|ities|ingly|edly|ings?|ness|ment|ies|ied|ers?|ed|es|ly|(?<!s)s|e|y)$/;

/** Forms of one word fall together: English endings, Hebrew one-letter prefixes and plurals. Made for matching, not for reading. */
export function stem(word: string): string {
  if (/^[\u05D0-\u05EA]+$/.test(word)) return stemHebrew(word);
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const ending = englishEnding.exec(word);
  // What is left may end like another form: "watering", "waters" and "water" meet only at the last.
  const leastLeft = ending && ending[0].length >= 4 ? 4 : 3;
  return ending && ending.index >= leastLeft ? stem(word.slice(0, ending.index)) : word;
}

function stemHebrew(word: string): string {
  const bare = word.length > 3 ? word.replace(/^[והבלמשכ]{1,2}(?=.{3})/, "") : word;
  return bare.length > 4 ? bare.replace(/(?:ים|ות)$/, "") : bare;
}

/** Sentences with their own end marks; a list item, a table row or a short line without one is a sentence too. */
export function sentences(text: string): string[] {
  return unwrap(text)
    .flatMap((line) => line.split(/(?<=[.!?。！？…]["'”’)\]]{0,4})\s+(?=[^\s\p{Ll}])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

/** A line so long that its end is the margin's doing, not the writer's. */
const wrappedLineChars = 60;

/** Lines as they were meant: what was broken at the margin is joined. */
export function unwrap(text: string): string[] {
  const joined: string[] = [];
  let above = "";
  for (const line of text.split("\n")) {
    if (continues(above, line)) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line);
    above = line;
  }
  return joined;
}

function continues(above: string, line: string): boolean {
  if (above.trim() === "" || line.trim() === "" || /^\s*(?:[-*+>#|]|\d+[.)]\s)/.test(line)) return false;
  return above.length >= wrappedLineChars || /^\s*\p{Ll}/u.test(line);
}

export const isHebrew = (text: string): boolean =>
  (text.match(/[\u05D0-\u05EA]/g)?.length ?? 0) > (text.match(/[a-z]/gi)?.length ?? 0);

/** The first or (negative) the last characters of a text; one that would be cut in two is left out whole. */
export function clip(text: string, chars: number): string {
  const clipped = chars < 0 ? text.slice(chars) : text.slice(0, chars);
  return clipped.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/, "");
}

/** On one line, in one spelling: what looks the same is the same. */
export const asLine = (text: string): string =>
  withoutInvisible(text.toWellFormed()).normalize().replace(/\s+/g, " ").trim();

/** Without control characters (Postgres refuses NUL) and the invisible ones that hide text from a reader. */
export function withoutInvisible(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u00AD\u200B\u2060-\u2064\uFEFF]|[\u{E0000}-\u{E007F}]/gu, "");
}

/** For `like`: whatever holds this text, which holds no wildcards itself. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
