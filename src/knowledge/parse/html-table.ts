// A table as it is read out of HTML: cells that span columns or rows stand in each of them.
import type { Table } from "./table.ts";

interface Cell {
  text: string;
  isHeader: boolean;
}

interface Spanning {
  cell: Cell;
  columns: number;
  rowsLeft: number;
}

/** What is longer becomes several tables under the same header: its rows needn't all be held until its end. */
const rowsAtOnce = 1_000;
const columnsMax = 200;
const spanMax = 1_000;

export class TableBuilder {
  #rows: Cell[][] = [];
  /** Of what was taken before */
  #header: string[] | undefined;
  #row: Cell[] | undefined;
  #cell: Spanning | undefined;
  /** By the column where they stand, those that reach into the rows below */
  readonly #spanning = new Map<number, Spanning>();

  get hasOpenCell(): boolean {
    return this.#cell !== undefined;
  }

  /** Between two rows: whether those so far are to be taken */
  get isFull(): boolean {
    return this.#rows.length >= rowsAtOnce;
  }

  openRow(): void {
    this.closeRow();
    this.#row = [];
  }

  openCell(isHeader: boolean, colspan = "1", rowspan = "1"): void {
    this.closeCell();
    this.#row ??= [];
    this.#fillSpanned(this.#row);
    const columns = Math.min(spanOf(colspan), columnsMax);
    this.#cell = { cell: { text: "", isHeader }, columns, rowsLeft: spanOf(rowspan) - 1 };
  }

  add(text: string): void {
    if (this.#cell) this.#cell.cell.text += text;
  }

  closeCell(): void {
    if (!this.#cell || !this.#row) return;
    const { cell, columns, rowsLeft } = this.#cell;
    cell.text = cell.text.replace(/\s+/g, " ").trim();
    if (rowsLeft > 0) this.#spanning.set(this.#row.length, this.#cell);
    this.#put(this.#row, cell, columns);
    this.#cell = undefined;
  }

  closeRow(): void {
    this.closeCell();
    if (!this.#row) return;
    this.#fillSpanned(this.#row);
    if (this.#row.some(({ text }) => text !== "")) this.#rows.push(this.#row);
    this.#row = undefined;
  }

  /** Its rows since the last time; the first is the header where no row says that it is one. One column alone is no table but a layout. */
  take(): Table | { paragraphs: string[] } {
    this.closeRow();
    const rows = this.#rows;
    this.#rows = [];
    if (this.#header) return { header: this.#header, rows: rows.map(textsOf) };
    if (rows.every((row) => row.length <= 1)) return { paragraphs: rows.flatMap(textsOf) };
    const headers = rows.findIndex((row) => !row.every(({ isHeader }) => isHeader));
    const headerRows = rows.slice(0, headers < 0 ? 1 : Math.max(1, headers));
    const columns = Math.max(...headerRows.map((row) => row.length));
    this.#header = Array.from({ length: columns }, (_, index) =>
      [...new Set(headerRows.map((row) => row[index]?.text ?? ""))].filter((text) => text !== "").join(" "),
    );
    return { header: this.#header, rows: rows.slice(headerRows.length).map(textsOf) };
  }

  #fillSpanned(row: Cell[]): void {
    for (let found = this.#spanning.get(row.length); found; found = this.#spanning.get(row.length)) {
      const at = row.length;
      this.#put(row, found.cell, found.columns);
      found.rowsLeft--;
      if (found.rowsLeft <= 0) this.#spanning.delete(at);
      if (row.length === at) return;
    }
  }

  #put(row: Cell[], cell: Cell, columns: number): void {
    for (let column = 0; column < columns && row.length < columnsMax; column++) row.push(cell);
  }
}

const textsOf = (row: readonly Cell[]): string[] => row.map(({ text }) => text);

const spanOf = (said: string): number => Math.min(Math.max(Number.parseInt(said, 10) || 1, 1), spanMax);
