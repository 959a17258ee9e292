// All phrases of all languages with their meanings, written as texts are looked at: normalised and flattened.
import { flatten } from "../../src/guard/injection/flatten.ts";
import { arabic } from "../../src/guard/injection/lexicon/arabic.ts";
import { chinese } from "../../src/guard/injection/lexicon/chinese.ts";
import { english } from "../../src/guard/injection/lexicon/english.ts";
import { french } from "../../src/guard/injection/lexicon/french.ts";
import { german } from "../../src/guard/injection/lexicon/german.ts";
import { hebrew } from "../../src/guard/injection/lexicon/hebrew.ts";
import { russian } from "../../src/guard/injection/lexicon/russian.ts";
import { spanish } from "../../src/guard/injection/lexicon/spanish.ts";
import { normalise } from "../../src/guard/injection/normalise.ts";
import { prefixLength } from "../../src/guard/injection/phrase-index.ts";
import { type Lexicon, type Slot, slots } from "../../src/guard/injection/slots.ts";
import { phrasesOf } from "./phrase-notation.ts";

const lexicons: readonly Lexicon[] = [english, hebrew, german, french, spanish, russian, chinese, arabic];

/** By the phrase, which may end in `*`: the numbers of its slots */
export function allPhrases(): Map<string, Set<number>> {
  const phrases = new Map<string, Set<number>>();
  for (const lexicon of lexicons) {
    for (const [slot, list] of Object.entries(lexicon)) {
      // Object.entries forgets that the keys of a Lexicon are slots.
      const number = slots.indexOf(slot as Slot);
      for (const phrase of written(list)) phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(number));
    }
  }
  return phrases;
}

function written(list: string): string[] {
  return spellings(list)
    .flatMap((spelling) => phrasesOf(normalise(spelling)))
    .map(asLine)
    .filter((phrase) => phrase !== "");
}

/** German umlauts also as two letters */
function spellings(list: string): string[] {
  if (!/[äöü]/.test(list)) return [list];
  return [list, list.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue")];
}

/** Flattened, with the `*` kept */
function asLine(phrase: string): string {
  const isOpen = phrase.endsWith("*");
  if (isOpen && /^[a-z]/.test(phrase) && phrase.length <= prefixLength)
    throw new Error(`"${phrase}" is too short to go on`);
  if (/^[a-z ]*\*?$/.test(phrase)) return phrase;
  const [line = ""] = String.fromCharCode(...flatten(phrase).line).split("\0");
  return isOpen ? `${line}*` : line;
}
