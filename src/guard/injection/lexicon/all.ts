// All languages in one index, made when it is first asked for: a Worker that scores nothing pays nothing.
import { flatten } from "../flatten.ts";
import { normalise } from "../normalise.ts";
import { PhraseIndex } from "../phrase-index.ts";
import { phrasesOf } from "../phrases.ts";
import { type Lexicon, type Slot, slots } from "../slots.ts";
import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { hebrew } from "./hebrew.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";

export const lexicons = { english, hebrew, german, french, spanish, russian, chinese, arabic };

const leastGlued = 4;

let words: PhraseIndex | undefined;
let gluedWords: PhraseIndex | undefined;

/** For `glued` text the phrases are written without spaces too. */
export function phraseIndex(glued: boolean): PhraseIndex {
  words ??= indexOf((phrase) => phrase);
  if (!glued) return words;
  gluedWords ??= indexOf(gluedForm);
  return gluedWords;
}

/** Short words would be found by chance inside of others: they are left out. */
function gluedForm(phrase: string): string {
  const glued = phrase.replaceAll(" ", "");
  return glued.length < leastGlued && /^[a-z*]*$/.test(glued) ? "" : glued;
}

function indexOf(write: (phrase: string) => string): PhraseIndex {
  const index = new PhraseIndex();
  for (const lexicon of Object.values(lexicons)) addAll(index, lexicon, write);
  return index;
}

function addAll(index: PhraseIndex, lexicon: Lexicon, write: (phrase: string) => string): void {
  for (const [slot, list] of Object.entries(lexicon)) {
    // Object.entries forgets that the keys of a Lexicon are slots.
    const number = slots.indexOf(slot as Slot);
    for (const spelling of spellings(list)) {
      for (const phrase of phrasesOf(normalise(spelling))) {
        const written = write(asLine(phrase));
        if (written !== "") index.add(written, number);
      }
    }
  }
}

/** German umlauts also as two letters */
function spellings(list: string): string[] {
  if (!/[äöü]/.test(list)) return [list];
  return [list, list.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue")];
}

/** As texts are looked at, flattened, with the `*` kept */
function asLine(phrase: string): string {
  if (/^[a-z ]*\*?$/.test(phrase)) return phrase;
  return flatten(phrase).line + (phrase.endsWith("*") ? "*" : "");
}
