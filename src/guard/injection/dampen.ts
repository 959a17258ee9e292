// What makes a match harmless: nobody is ordered, the object is the asker's own, or the phrase is only quoted.
import type { Match } from "./match.ts";
import type { Hit, Scan } from "./scan.ts";
import { type Slot, slots } from "./slots.ts";
import type { Family, Where } from "./types.ts";

const shielded = 0.3;
const toldOf = 0.4;
const ownObject = 0.3;
const quotedOnly = 0.2;
const genericOnly = 0.3;
const topicOnly = 0.5;
const toNobody = 0.55;
const introducerReach = 2;
const topicReach = 24;
const readerReach = 40;
const longestQuotation = 400;
const longestPhrase = 14;

const quotation = new RegExp(
  [
    "```[^`]{1,n}```",
    "'[^'\\n]{1,n}'(?![a-z])",
    '"[^"]{1,n}"',
    "“[^”]{1,n}”",
    "«[^»]{1,n}»",
    "„[^“”]{1,n}[“”]",
    "「[^」]{1,n}」",
    "‹[^›]{1,n}›",
  ]
    .join("|")
    .replaceAll("n}", `${longestQuotation}}`),
  "g",
);

/** Families whose object may belong to the asker or to a thing: `ignore my last message`, `show the instructions of the oven`. */
const withObject: readonly Family[] = ["override", "prompt_extraction"];
/** A machine has its modes too. */
const ofMachines: readonly string[] = ["enable-mode", "your-mode"];
/** Families that are harmless in a document which speaks to no AI: a manual, a memo. */
const needsReader: readonly Family[] = [
  "override",
  "role_change",
  "jailbreak_persona",
  "tool_abuse",
  "payload_splitting",
];

export class Dampener {
  readonly #scan: Scan;
  readonly #where: Where;
  #quotations: [number, number][] | undefined;

  constructor(scan: Scan, where: Where) {
    this.#scan = scan;
    this.#where = where;
  }

  /** 0 to 1: what is left of a match's weight. */
  factor(match: Match): number {
    const sense = this.#unordered(match) * this.#ofSomethingElse(match) * this.#quoted(match);
    return sense * this.#topical(match) * this.#unaddressed(match);
  }

  #hits(slot: Slot): readonly Hit[] {
    return this.#scan.hits[slots.indexOf(slot)] ?? [];
  }

  #unordered({ hits }: Match): number {
    const [anchor] = hits;
    if (!anchor) return 1;
    const push = this.#wordsBefore("push", anchor.first);
    const shield = this.#wordsBefore("shield", anchor.first);
    if (shield > push) return shielded;
    if (push > 0) return 1;
    return this.#hits("meta").length > 0 && this.#wordsBefore("told", anchor.first) > 0 ? toldOf : 1;
  }

  /** How many words the longest phrase has that ends right before a word: the longer one says more. */
  #wordsBefore(slot: Slot, word: number): number {
    let longest = 0;
    this.#near(slot, word - 1, word - 1, (hit) => {
      if (hit.last === word - 1) longest = Math.max(longest, hit.last - hit.first + 1);
      return false;
    });
    return longest;
  }

  #ofSomethingElse({ rule, hits }: Match): number {
    if (!withObject.includes(rule.family) && !ofMachines.includes(rule.name)) return 1;
    const [first, last] = spanOf(hits);
    if (rule.family === "prompt_extraction" && this.#near("generic", first, last, () => true)) return genericOnly;
    const other = this.#near("mine", first, last + 3, () => true) || this.#near("thing", first, last + 3, () => true);
    return other ? ownObject : 1;
  }

  /** Somebody writes about injections, and nobody is spoken to. */
  #topical({ hits }: Match): number {
    const [first, last] = spanOf(hits);
    if (!this.#near("meta", first - topicReach, last + topicReach, () => true)) return 1;
    return this.#any(["your", "vocative", "youAre", "must", "forgedRole"], first - 4, last + 4) ? 1 : topicOnly;
  }

  #unaddressed({ rule, hits }: Match): number {
    if (this.#where === "question" || !needsReader.includes(rule.family)) return 1;
    const [first, last] = spanOf(hits);
    const readers: Slot[] = [
      "ai",
      "conceal",
      "chatToken",
      "forgedRole",
      "closing",
      "hiddenMarkup",
      "persona",
      "prompt",
    ];
    return this.#any(readers, first - readerReach, last + readerReach) ? 1 : toNobody;
  }

  #any(names: readonly Slot[], from: number, to: number): boolean {
    return names.some((slot) => this.#near(slot, from, to, () => true));
  }

  /** Whether a hit begins or ends between two words. Hits are in order: the first that could is found by halving. */
  #near(slot: Slot, from: number, to: number, fits: (hit: Hit) => boolean): boolean {
    const hits = this.#hits(slot);
    for (let at = firstFrom(hits, from - longestPhrase); at < hits.length; at++) {
      const hit = hits[at];
      if (!hit || hit.first > to) return false;
      if (hit.last >= from && fits(hit)) return true;
    }
    return false;
  }

  #quoted({ rule, hits }: Match): number {
    const offsets = this.#scan.flat.offsets;
    const places = hits.map((hit) => offsets[hit.first] ?? 0);
    const isQuoted = (place: number) => this.#quotedSpans().some(([from, to]) => from <= place && place < to);
    if (rule.family === "delimiter_forgery") return this.#isNamed(places, hits) ? quotedOnly : 1;
    if (places.every(isQuoted)) return this.#isOnlyTalkedOf() ? quotedOnly : 1;
    if (!places.some(isQuoted)) return 1;
    return this.#hits("meta").length > 0 || this.#introduced(Math.min(...hits.map((hit) => hit.first)))
      ? quotedOnly
      : 1;
  }

  /** A question that quotes doesn't order what it quotes, unless it asks to follow it. */
  #isOnlyTalkedOf(): boolean {
    const count = (...names: Slot[]) => names.reduce((sum, name) => sum + this.#hits(name).length, 0);
    return (
      count("meta", "introducer") > 0 || (this.#where === "question" && count("join", "decode", "follow", "only") === 0)
    );
  }

  /** `The phrase "…`: something that says so stands directly before. */
  #introduced(word: number): boolean {
    return this.#near("introducer", word - introducerReach, word - 1, () => true);
  }

  /** A mark that is talked of: alone in quotation marks, or after `such as`. */
  #isNamed(places: readonly number[], hits: readonly Hit[]): boolean {
    const text = this.#scan.text;
    const alone = places.every((place) => /["'`“«]\s?[<[]?[/|]{0,2}$/.test(text.slice(Math.max(0, place - 5), place)));
    const [first] = spanOf(hits);
    return alone || this.#near("introducer", first - 2, first - 1, () => true);
  }

  #quotedSpans(): readonly [number, number][] {
    this.#quotations ??= Array.from(this.#scan.text.matchAll(quotation), (match) => [
      match.index,
      match.index + match[0].length,
    ]);
    return this.#quotations;
  }
}

/** The first hit that begins at a word or after it. */
function firstFrom(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(hits: readonly Hit[]): [first: number, last: number] {
  return [Math.min(...hits.map((hit) => hit.first)), Math.max(...hits.map((hit) => hit.last))];
}
