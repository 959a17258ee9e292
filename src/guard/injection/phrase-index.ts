// Many phrases looked up at once: a trie in one hash table, read from a word's start. The work is bounded by the longest phrase.

/** Letters get small numbers as they come, so that a node and a letter fit into one key. */
const mostLetters = 2048;
const firstSize = 1 << 16;

export class PhraseIndex {
  readonly #letters = new Uint16Array(0x10000);
  #letterCount = 0;
  #keys = new Int32Array(firstSize);
  #children = new Int32Array(firstSize);
  #nodes = 1;
  /** What ends at a node: the values of whole phrases, and of those that any ending may follow. */
  readonly #whole: (number[] | undefined)[] = [];
  readonly #open: (number[] | undefined)[] = [];

  /** A phrase that ends in `*` also matches the beginning of a longer word. */
  add(phrase: string, value: number): void {
    const open = phrase.endsWith("*");
    const length = open ? phrase.length - 1 : phrase.length;
    let node = 0;
    for (let at = 0; at < length; at++) node = this.#childOrNew(node, this.#letterNumber(phrase.charCodeAt(at)));
    const ends = open ? this.#open : this.#whole;
    const values = ends[node];
    if (!values) ends[node] = [value];
    else if (!values.includes(value)) values.push(value);
  }

  /** Calls `found` for every phrase that begins at `from`. `isEnd` says whether a word may end before a position. */
  read(text: string, from: number, isEnd: (at: number) => boolean, found: (value: number, end: number) => void): void {
    let node = 0;
    for (let at = from; at < text.length; at++) {
      node = this.#next(node, text.charCodeAt(at));
      if (node === 0) return;
      const open = this.#open[node];
      const whole = this.#whole[node];
      tell(open, at + 1, found);
      if (whole && isEnd(at + 1)) tell(whole, at + 1, found);
    }
  }

  #next(node: number, code: number): number {
    const letter = this.#letters[code] ?? 0;
    return letter === 0 ? 0 : this.#child(node, letter);
  }

  #letterNumber(code: number): number {
    const known = this.#letters[code] ?? 0;
    if (known !== 0) return known;
    this.#letterCount++;
    if (this.#letterCount >= mostLetters) throw new Error("Too many different letters in the phrases");
    this.#letters[code] = this.#letterCount;
    return this.#letterCount;
  }

  #child(node: number, letter: number): number {
    return this.#children[this.#place(node * mostLetters + letter)] ?? 0;
  }

  #childOrNew(node: number, letter: number): number {
    const known = this.#child(node, letter);
    if (known !== 0) return known;
    if (this.#nodes * 2 > this.#keys.length) this.#grow();
    const place = this.#place(node * mostLetters + letter);
    this.#keys[place] = node * mostLetters + letter;
    this.#children[place] = this.#nodes;
    this.#nodes++;
    return this.#nodes - 1;
  }

  /** Where a key stands in the table, or would stand. No key is 0: letters count from 1. */
  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, children] = [this.#keys, this.#children];
    this.#keys = new Int32Array(keys.length * 2);
    this.#children = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === 0) return;
      const place = this.#place(key);
      this.#keys[place] = key;
      this.#children[place] = children[at] ?? 0;
    });
  }
}

function tell(values: readonly number[] | undefined, end: number, found: (value: number, end: number) => void): void {
  if (values) for (const value of values) found(value, end);
}
