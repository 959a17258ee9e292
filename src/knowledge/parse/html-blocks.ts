// HTML's elements as blocks, in one pass and without a tree, so that its size doesn't matter.
import { withoutInvisible } from "../../platform/text.ts";
import type { Block } from "./blocks.ts";
import { ListBuilder } from "./html-list.ts";
import { type Attributes, anchorOf, headingLevel, isList, isUnread, standsApart } from "./html-rules.ts";
import { TableBuilder } from "./html-table.ts";
import { tableText } from "./table.ts";

const altMaxChars = 300;

export class BlockBuilder {
  readonly blocks: Block[] = [];
  #depth = 0;
  /** Set while nothing is read */
  #unreadAt: number | undefined;
  #text = "";
  #anchor: string | undefined;
  #heading: { level: number; anchor: string | undefined } | undefined;
  #isCode = false;
  readonly #list = new ListBuilder();
  #table: TableBuilder | undefined;
  #tablesWithin = 0;

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#unreadAt !== undefined) return;
    if (isUnread(name, attributes)) {
      this.#unreadAt = this.#depth;
      return;
    }
    const anchor = anchorOf(name, attributes);
    if (this.#table) this.#openInTable(name, attributes);
    else if (name === "table") this.#openTable();
    else if (this.#list.isOpen || isList(name)) this.#openInList(name);
    else this.#openInText(name);
    if (anchor !== undefined) this.#note(anchor);
    if (name === "img" && attributes.alt) this.read(` ${attributes.alt.slice(0, altMaxChars)} `);
  }

  read(text: string): void {
    if (this.#unreadAt !== undefined) return;
    if (this.#table?.hasOpenCell) this.#table.add(text);
    else if (this.#list.isOpen) this.#list.add(text);
    else this.#text += this.#isCode ? text : text.replace(/\s+/g, " ");
  }

  close(name: string): void {
    this.#depth--;
    if (this.#unreadAt !== undefined) {
      if (this.#depth < this.#unreadAt) this.#unreadAt = undefined;
      return;
    }
    if (this.#table) this.#closeInTable(name);
    else if (this.#list.isOpen) this.#closeInList(name);
    // What a term means stands behind it.
    else if (name !== "dt" && name !== "br" && this.#breaks(name)) this.flush();
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const list = this.#list.take();
    if (list !== "") this.#push({ kind: "list", text: withoutInvisible(list) });
    const text = this.#isCode ? this.#text.replace(/^\n/, "").trimEnd() : tidy(this.#text);
    this.#text = "";
    const heading = this.#heading;
    this.#heading = undefined;
    if (text.trim() !== "" && heading) this.#push({ kind: "heading", text: text.replaceAll("\n", " "), ...heading });
    else if (text.trim() !== "")
      this.#push({ kind: this.#isCode ? "code" : "paragraph", text: withoutInvisible(text) });
    this.#isCode = false;
  }

  #openInText(name: string): void {
    const level = headingLevel(name);
    if (name === "br") this.#text += "\n";
    // A definition goes on where its term stands.
    else if (name === "dd") this.#text += tidy(this.#text) === "" ? "" : ": ";
    else if (standsApart(name) || level > 0 || name === "pre") this.flush();
    if (level > 0) this.#heading = { level, anchor: undefined };
    if (name === "pre") this.#isCode = true;
  }

  #openInList(name: string): void {
    if (isList(name)) {
      if (!this.#list.isOpen) this.flush();
      this.#list.openList(name === "ol");
    } else if (name === "li") this.#list.openItem();
    else if (this.#breaks(name)) this.#list.breakLine();
  }

  #closeInList(name: string): void {
    if (isList(name)) this.#list.closeList();
    else if (this.#breaks(name)) this.#list.breakLine();
    if (!this.#list.isOpen) this.flush();
  }

  #breaks = (name: string): boolean => name === "br" || standsApart(name) || headingLevel(name) > 0 || name === "pre";

  #openTable(): void {
    this.flush();
    this.#table = new TableBuilder();
  }

  #openInTable(name: string, { colspan, rowspan }: Attributes): void {
    if (name === "table") this.#tablesWithin++;
    // A table within a cell is that cell's text.
    const isOwn = this.#tablesWithin === 0;
    if (isOwn && name === "tr") this.#openRow();
    else if (isOwn && (name === "td" || name === "th")) this.#table?.openCell(name === "th", colspan, rowspan);
    else this.#table?.add(" ");
  }

  #openRow(): void {
    this.#table?.closeRow();
    if (this.#table?.isFull) this.#takeRows(this.#table);
    this.#table?.openRow();
  }

  #closeInTable(name: string): void {
    if (this.#tablesWithin > 0) {
      if (name === "table") this.#tablesWithin--;
      this.#table?.add(" ");
    } else if (name === "table") this.#endTable();
    else if (name === "td" || name === "th") this.#table?.closeCell();
    else if (name === "tr") this.#table?.closeRow();
    else if (name === "caption") this.flush();
    else if (this.#breaks(name) || name === "li") this.#table?.add(" ");
  }

  #endTable(): void {
    this.flush();
    if (this.#table) this.#takeRows(this.#table);
    this.#table = undefined;
  }

  #takeRows(table: TableBuilder): void {
    const found = table.take();
    if ("paragraphs" in found) {
      for (const text of found.paragraphs) this.#push({ kind: "paragraph", text: withoutInvisible(text) });
    } else this.#push({ kind: "table", text: tableText(found) });
  }

  #note(anchor: string): void {
    if (this.#heading) this.#heading.anchor ??= anchor;
    else if (tidy(this.#text) === "") this.#anchor = anchor;
  }

  #push(block: Block): void {
    if (block.kind === "paragraph" && block.text === "") return;
    this.blocks.push({ ...block, anchor: block.anchor ?? this.#anchor });
    this.#anchor = undefined;
  }
}

const tidy = (text: string): string =>
  withoutInvisible(text)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
