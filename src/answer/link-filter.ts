// Links of an answer lead only where its sources do: an address that stood in none of them goes, since it could carry away what
// the model has read. Images become links and elements become text: nothing is fetched before somebody clicks.
import { CodeSpans } from "./code-spans.ts";
import type { KnownLinks } from "./known-links.ts";
import type { TextStage } from "./text-stage.ts";

const removed = "[link removed]";
const addressMaxChars = 2_048;
const starts = ["http://", "https://", "ftp://", "ftps://", "ws://", "wss://", "file://", "www.", "](", "]:", "!["];
const trigger = /(?:https?|ftps?|wss?|file):\/\/|www\.|\]\(|\]:|!\[|<|`+|\n/i;
/** Elements that load something, or lead somewhere */
const element =
  /^<\/?(?:a|img|image|picture|source|video|audio|track|iframe|frame|object|embed|script|style|link|meta|base|form|input|button|svg|math)(?![a-z0-9-])/i;
const elementMaxChars = 10;
const addressEnd = /[\s<`]/;
const destinationEnd = /[\s<>)`]/;
/** A scheme that Markdown or a browser sees although it isn't written as one */
const hidden = /^(?:[/\\]{2}|(?:https?|ftps?|wss?|file|javascript|vbscript|data):)/i;

export class LinkFilter implements TextStage {
  readonly #known: KnownLinks;
  readonly #code = new CodeSpans();
  #held = "";
  /** Behind `](`: an address ends with its bracket. */
  #isDestination = false;
  /** In an address that is too long to be one: where it ends */
  #skippedTo: RegExp | undefined;
  readonly #onRemoval: () => void;

  constructor(known: KnownLinks, onRemoval: () => void = () => undefined) {
    this.#known = known;
    this.#onRemoval = onRemoval;
  }

  push(text: string): string {
    return this.#consume(this.#held + text, false);
  }

  flush(): string {
    return this.#consume(this.#held, true);
  }

  #consume(text: string, atEnd: boolean): string {
    let out = "";
    let rest = this.#skip(text);
    for (let step = this.#next(rest, atEnd); step; step = this.#next(rest, atEnd)) {
      out += step.shown;
      rest = this.#skip(rest.slice(step.taken));
    }
    this.#held = rest;
    return out;
  }

  /** Undefined: it must be seen what follows. */
  #next(rest: string, atEnd: boolean): Step | undefined {
    const next = trigger.exec(rest);
    if (next?.index === 0) return this.#special(next[0].toLowerCase(), rest, atEnd);
    const taken = next?.index ?? rest.length - (atEnd ? 0 : begunChars(rest));
    if (taken === 0) return undefined;
    this.#isDestination = false;
    return { taken, shown: rest.slice(0, taken) };
  }

  #special(mark: string, rest: string, atEnd: boolean): Step | undefined {
    if (mark === "\n" || mark.startsWith("`")) return this.#passCode(mark, rest, atEnd);
    const isAddress = !["![", "<", "](", "]:"].includes(mark);
    if (isAddress) return this.#address(rest, atEnd);
    if (this.#code.isInside) return { taken: mark.length, shown: mark };
    if (mark === "![") return { taken: 2, shown: "[" };
    return mark === "<" ? elementStep(rest, atEnd) : this.#destination(mark, rest, atEnd);
  }

  #passCode(mark: string, rest: string, atEnd: boolean): Step | undefined {
    if (mark !== "\n" && mark.length === rest.length && !atEnd) return undefined;
    this.#code.pass(mark);
    this.#isDestination = false;
    return { taken: mark.length, shown: mark };
  }

  /** What is written as an address is looked at as one; here it is about those that are not. */
  #destination(mark: string, rest: string, atEnd: boolean): Step | undefined {
    const head = /^\][(:][ \t]{0,8}<?/.exec(rest)?.[0] ?? mark;
    const found = upTo(destinationEnd, rest.slice(head.length));
    const taken = head.length + found.length;
    const isWhole = atEnd || taken < rest.length || found.length > addressMaxChars;
    if (!isWhole) return undefined;
    this.#isDestination = mark === "](";
    const isAsWritten = trigger.exec(found)?.index === 0;
    if (isAsWritten || !hidden.test(decoded(found))) return { taken: head.length, shown: head };
    this.#onRemoval();
    if (found.length > addressMaxChars) this.#skippedTo = destinationEnd;
    return { taken, shown: `${head}#` };
  }

  #address(rest: string, atEnd: boolean): Step | undefined {
    const end = this.#isDestination ? destinationEnd : addressEnd;
    const found = upTo(end, rest);
    const taken = found.length;
    const isOverlong = taken > addressMaxChars;
    if (taken === rest.length && !atEnd && !isOverlong) return undefined;
    if (!isOverlong && this.#known.has(found)) return { taken, shown: found };
    this.#onRemoval();
    if (isOverlong) this.#skippedTo = end;
    return { taken, shown: this.#isDestination ? "#" : removed };
  }

  #skip(rest: string): string {
    if (!this.#skippedTo) return rest;
    const left = rest.slice(upTo(this.#skippedTo, rest).length);
    if (left !== "") this.#skippedTo = undefined;
    return left;
  }
}

interface Step {
  taken: number;
  shown: string;
}

const upTo = (end: RegExp, text: string): string => text.slice(0, end.exec(text)?.index ?? text.length);

function elementStep(rest: string, atEnd: boolean): Step | undefined {
  if (!atEnd && rest.length < elementMaxChars && /^<\/?[a-z]*$/i.test(rest)) return undefined;
  return { taken: 1, shown: element.test(rest) ? "&lt;" : "<" };
}

/** How many of its last characters may be the beginning of something. */
function begunChars(text: string): number {
  const tail = text.slice(-8).toLowerCase();
  const counts = starts.flatMap((start) =>
    Array.from({ length: start.length - 1 }, (_, index) => index + 1).filter((count) =>
      tail.endsWith(start.slice(0, count)),
    ),
  );
  return Math.max(0, ...counts);
}

/** As Markdown and then a browser read it. */
const decoded = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => codePoint(hex, decimal))
    .replace(/&(colon|sol|bsol|Tab|NewLine);/g, (_, name: string) => named[name] ?? "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/[\s\p{Cc}]/gu, "");

const named: Readonly<Record<string, string>> = { colon: ":", sol: "/", bsol: "\\" };

function codePoint(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
