// A list as it is read out of HTML: an item a line, lists within lists indented.

interface OpenList {
  isOrdered: boolean;
  items: number;
}

interface Line {
  prefix: string;
  text: string;
}

export class ListBuilder {
  readonly #open: OpenList[] = [];
  #lines: Line[] = [];

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  openList(isOrdered: boolean): void {
    this.#open.push({ isOrdered, items: 0 });
  }

  closeList(): void {
    this.#open.pop();
    this.breakLine();
  }

  openItem(): void {
    const list = this.#open.at(-1);
    if (!list) return;
    list.items++;
    const mark = list.isOrdered ? `${list.items}. ` : "- ";
    this.#lines.push({ prefix: "  ".repeat(this.#open.length - 1) + mark, text: "" });
  }

  /** What follows belongs to the same item, but stands on a line of its own. */
  breakLine(): void {
    const last = this.#lines.at(-1);
    if (last && last.text.trim() !== "") this.#lines.push({ prefix: "  ".repeat(this.#open.length), text: "" });
  }

  add(text: string): void {
    const last = this.#lines.at(-1);
    if (last) last.text += text;
    else this.#lines.push({ prefix: "", text });
  }

  /** What has been read so far; the lists themselves may go on. */
  take(): string {
    const lines = this.#lines.map(({ prefix, text }) => ({ prefix, text: text.replace(/\s+/g, " ").trim() }));
    this.#lines = [];
    return lines
      .filter(({ text }) => text !== "")
      .map(({ prefix, text }) => prefix + text)
      .join("\n");
  }
}
