// Text whose words are written in another way, letter by letter: backwards, each word backwards, by another alphabet. Which way it is, frequent
// words tell: each is looked for in all ways at once, and where several of one way stand near each other, that stretch is read so.
import type { ViewName } from "./types.ts";

export interface Rewritten {
  view: ViewName;
  text: string;
}

interface Way {
  view: ViewName;
  /** Of a frequent word, how it looks; what looks so reads as that word. */
  write(word: string): string;
  read(text: string): string[];
}

/** Frequent words of questions and of orders, three letters and more, as `normalise` leaves them. Other languages than Latin ones are only turned. */
const latinWords =
  "the and you your that this with not all are what who how for from have they will can but now about before above tell show print repeat reveal give say word words rule rules ignore forget previous system prompt password secret hidden instructions assistant answer only every please must anything everything send write read order orders code robot model " +
  "der die das und ist nicht ein eine den dem mit von auf fur was wie wer dein deine dir mir mich sag zeig nenne gib regeln vergiss ignoriere anweisungen passwort geheime wort alles bitte " +
  "les des une est que qui pas pour dans avec sur ton tes vos votre mes moi toi dis montre donne oublie regles consignes mot passe tout toutes " +
  "los las una por con para del tus sus dime muestra ignora olvida reglas instrucciones contrasena clave secreta todo todas anteriores";
const otherWords =
  "это что как все для меня тебя твои твой свои скажи покажи забудь игнорируй правила инструкции пароль системный промпт бот напиши " +
  "את של לא כל מה זה אני אתה שלך לך לי הכללים ההוראות הסיסמה תגיד תראה תשכח התעלם " +
  "من على كل ما هذا انت لي التعليمات كلمة السر تجاهل اخبرني القواعد";
const wordsOf = (list: string) => list.split(" ").filter((word) => word.length > 2);

const backwards = (text: string) => Array.from(text).reverse().join("");
const eachBackwards = (text: string) => text.replace(/[\p{L}\p{N}']+/gu, backwards);

const alphabet = "abcdefghijklmnopqrstuvwxyz";
const firstLetter = alphabet.charCodeAt(0);
const shifted = (by: number) => alphabet.slice(by) + alphabet.slice(0, by);
const mirrored = backwards(alphabet);

/** Each letter as the one that stands in its place */
function substituted(text: string, letters: string): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) - firstLetter;
    result += place >= 0 && place < alphabet.length ? letters.charAt(place) : text.charAt(at);
  }
  return result;
}

const substitution = (letters: string, inverse: string): Way => ({
  view: "substituted letters",
  write: (word) => substituted(word, letters),
  read: (text) => [substituted(text, inverse)],
});

const turned: Way = { view: "reversed", write: backwards, read: (text) => [backwards(text), eachBackwards(text)] };
const latinWays: readonly Way[] = [
  turned,
  substitution(mirrored, mirrored),
  ...Array.from({ length: alphabet.length - 1 }, (_, index) =>
    substitution(shifted(index + 1), shifted(alphabet.length - index - 1)),
  ),
];

interface Images {
  /** The ways in which something is a frequent word */
  ways: Map<string, Way[]>;
  plain: Set<string>;
}

let known: Images | undefined;

/** Made when a first text is scored: some thousand words. */
function images(): Images {
  if (known) return known;
  const ways = new Map<string, Way[]>();
  const add = (word: string, way: Way) => {
    const image = way.write(word);
    const others = ways.get(image);
    if (others) others.push(way);
    else if (image !== word) ways.set(image, [way]);
  };
  for (const way of latinWays) for (const word of new Set(wordsOf(latinWords))) add(word, way);
  for (const word of wordsOf(otherWords)) add(word, turned);
  known = { ways, plain: new Set(wordsOf(`${latinWords} ${otherWords}`)) };
  return known;
}

/** What is found by chance is short: one word of five letters tells, two of four, three of three. */
const enough = 3;
const certaintyOf = (word: string): number => Math.min(enough, word.length - 2);
/** In words: how far apart two of a stretch may stand, and how far it reaches beyond them */
const reach = 5;
/** Of one text: each costs as much as a text of its length. */
const mostStretches = 24;
const wholeWord = /\p{L}{3,24}/gu;

/** Of a text, in words: what reads well in one way. */
interface Stretch {
  way: Way;
  from: number;
  to: number;
  found: Set<string>;
  certainty: number;
}

/** Chinese has no words to be found by spaces. */
const turnedChinese = /略忽|令指|词示提|视无|记忘|则规|码密/;

/** Of a normalised text: its stretches that read well in another way, each read so. */
export function rewritten(text: string): Rewritten[] {
  if (turnedChinese.test(text)) return [{ view: turned.view, text: backwards(text) }];
  if (!mayBeRewritten(text)) return [];
  const words = Array.from(text.matchAll(wholeWord));
  const placeOf = (word: number) => words[word]?.index;
  return stretchesOf(words.map(([word]) => word))
    .filter(({ certainty }) => certainty >= enough)
    .sort((one, other) => other.certainty - one.certainty)
    .slice(0, mostStretches)
    .flatMap(({ way, from, to }) => {
      const part = text.slice(placeOf(Math.max(0, from - reach)), placeOf(to + reach) ?? text.length);
      return way.read(part).map((read) => ({ view: way.view, text: read }));
    });
}

/** Quicker than to find the stretches, and true of hardly any ordinary text. */
function mayBeRewritten(text: string): boolean {
  const { ways, plain } = images();
  let certainty = 0;
  for (const word of text.match(wholeWord) ?? []) {
    if (ways.has(word) && !plain.has(word)) certainty += certaintyOf(word);
    if (certainty >= enough) return true;
  }
  return false;
}

function stretchesOf(words: readonly string[]): Stretch[] {
  const { ways, plain } = images();
  const readings = words.flatMap((word, at) =>
    plain.has(word) ? [] : (ways.get(word) ?? []).map((way) => ({ way, at, word })),
  );
  const last = new Map<Way, Stretch>();
  const stretches: Stretch[] = [];
  for (const { way, at, word } of readings) {
    const before = last.get(way);
    if (before && at - before.to <= reach) prolong(before, at, word);
    else {
      const next = { way, from: at, to: at, found: new Set([word]), certainty: certaintyOf(word) };
      last.set(way, next);
      stretches.push(next);
    }
  }
  return stretches;
}

function prolong(stretch: Stretch, at: number, word: string): void {
  stretch.to = at;
  if (!stretch.found.has(word)) stretch.certainty += certaintyOf(word);
  stretch.found.add(word);
}
