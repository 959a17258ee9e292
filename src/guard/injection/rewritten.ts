// Text whose words are written in another way, letter by letter: backwards, each word backwards, by another alphabet. Which way it is, frequent
// words tell: each is looked for in all ways at once, and where several of one way stand near each other, that stretch is read so.
import { type Tokens, tokensOf, wordHash } from "./tokens.ts";
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
const shortestWord = 3;
const wordsOf = (list: string) => list.split(" ").filter((word) => word.length >= shortestWord);

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

/** By a word's hash whether it may be one that was added: it often says so wrongly, and quickly. */
class HashSketch {
  readonly #bits = new Uint8Array(1 << 16);

  add(hash: number): void {
    this.#bits[hash >>> 16] = 1;
  }

  has(hash: number): boolean {
    return this.#bits[hash >>> 16] === 1;
  }
}

interface Images {
  /** The ways in which something is a frequent word, and is none by itself */
  ways: Map<string, Way[]>;
  sketch: HashSketch;
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
  for (const word of wordsOf(`${latinWords} ${otherWords}`)) ways.delete(word);
  const sketch = new HashSketch();
  for (const image of ways.keys()) sketch.add(wordHash(image));
  known = { ways, sketch };
  return known;
}

/** What is found by chance is short: one word of five letters tells, two of four, three of three. */
const enough = 3;
const certaintyOf = (word: string): number => Math.min(enough, word.length - 2);
/** In words: how far apart two of a stretch may stand, and how far it reaches beyond them */
const reach = 5;
/** Of one text: each costs as much as a text of its length. */
const mostStretches = 24;

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
export function rewritten(text: string, tokens = tokensOf(text)): Rewritten[] {
  if (turnedChinese.test(text)) return [{ view: turned.view, text: backwards(text) }];
  const stretches = stretchesOf(imagesIn(text, tokens)).filter(({ certainty }) => certainty >= enough);
  if (stretches.length === 0) return [];
  const words = tokens.starts.filter((_, token) => isWord(tokens, token));
  return stretches
    .sort((one, other) => other.certainty - one.certainty)
    .slice(0, mostStretches)
    .flatMap(({ way, from, to }) => {
      const part = text.slice(words[Math.max(0, from - reach)], words[to + reach] ?? text.length);
      return way.read(part).map((read) => ({ view: way.view, text: read }));
    });
}

const isWord = ({ starts, ends }: Tokens, token: number): boolean =>
  (ends[token] ?? 0) - (starts[token] ?? 0) >= shortestWord;

/** What looks like a frequent word written in some way, and which word of the text it is */
interface Seen {
  image: string;
  at: number;
}

/** Hardly a word of ordinary text is looked up. */
function imagesIn(text: string, tokens: Tokens): Seen[] {
  const { ways, sketch } = images();
  const { starts, ends, hashes } = tokens;
  const seen: Seen[] = [];
  let words = 0;
  for (let token = 0; token < starts.length; token++) {
    if (!isWord(tokens, token)) continue;
    const image = sketch.has(hashes[token] ?? 0) ? text.slice(starts[token], ends[token]) : "";
    if (ways.has(image)) seen.push({ image, at: words });
    words++;
  }
  return seen;
}

function stretchesOf(seen: readonly Seen[]): Stretch[] {
  const { ways } = images();
  const last = new Map<Way, Stretch>();
  const stretches: Stretch[] = [];
  for (const { image, at } of seen) {
    for (const way of ways.get(image) ?? []) {
      const before = last.get(way);
      if (before && at - before.to <= reach) prolong(before, at, image);
      else {
        const next = { way, from: at, to: at, found: new Set([image]), certainty: certaintyOf(image) };
        last.set(way, next);
        stretches.push(next);
      }
    }
  }
  return stretches;
}

function prolong(stretch: Stretch, at: number, word: string): void {
  stretch.to = at;
  if (!stretch.found.has(word)) stretch.certainty += certaintyOf(word);
  stretch.found.add(word);
}
