// The elements that are open at one place of XML or HTML, as forgiving parsers (htmlparser2) count them.
import { HostileFile } from "./hostile-file.ts";

/** People's documents reach 30; parsers that call themselves for each level end at some thousands. */
const depthMax = 256;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const neverOpen = setOf("area base br col embed hr img input link meta param source track wbr");
/** Each ends where the next of its kind begins: their number is not their depth. */
const endThemselves = setOf("p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup caption");
/** Within these `<path/>` is closed; elsewhere in HTML the slash counts for nothing. */
const foreign = setOf("svg math");

export class OpenElements {
  readonly #kind: "xml" | "html";
  readonly #names: string[] = [];

  constructor(kind: "xml" | "html") {
    this.#kind = kind;
  }

  open(rawName: string, isSelfClosing: boolean): void {
    const name = this.#nameOf(rawName);
    if ((isSelfClosing && this.#takesSlash(name)) || !this.#isCounted(name)) return;
    this.#names.push(name);
    if (this.#names.length > depthMax) throw new HostileFile("nested_too_deep");
  }

  /** One that closes nothing is passed over, or closers without openers would hide how deep the others are. */
  close(rawName: string): void {
    const at = this.#names.lastIndexOf(this.#nameOf(rawName));
    if (at >= 0) this.#names.length = at;
  }

  #nameOf = (rawName: string): string => (this.#kind === "xml" ? rawName : rawName.toLowerCase());

  #takesSlash(name: string): boolean {
    return this.#kind === "xml" || foreign.has(name) || this.#names.some((open) => foreign.has(open));
  }

  #isCounted(name: string): boolean {
    return this.#kind === "xml" || !(neverOpen.has(name) || endThemselves.has(name));
  }
}
