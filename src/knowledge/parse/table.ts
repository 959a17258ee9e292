// Tables as text: rows under their header, or, where they are too wide to be read so, each row as a record. Pure.

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A header that takes more would leave little room for rows beside it. */
const headerMaxChars = 400;

/** The text that a table reads as: rows are lines, or records parted by blank lines. */
export function tableText(table: Table): string {
  return isWide(table.header) ? table.rows.map((row) => recordText(table.header, row)).join("\n\n") : lines(table);
}

export const isWide = (header: readonly string[]): boolean =>
  header.reduce((sum, name) => sum + name.length + 3, 0) > headerMaxChars;

function lines({ header, rows }: Table): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const line = (cells: readonly string[]) => rowLine(Array.from({ length: columns }, (_, index) => cells[index] ?? ""));
  return [...headerLines(Array.from({ length: columns }, (_, index) => header[index] ?? "")), ...rows.map(line)].join(
    "\n",
  );
}

const headerLines = (header: readonly string[]): string[] => [rowLine(header), `|${" --- |".repeat(header.length)}`];

const rowLine = (cells: readonly string[]): string => `|${cells.map((cell) => ` ${escaped(cell)} |`).join("")}`;

const escaped = (cell: string): string => cell.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");

/** Empty fields say nothing. */
function recordText(header: readonly string[], row: readonly string[]): string {
  return row
    .flatMap((cell, index) => {
      const value = cell.replace(/\s+/g, " ").trim();
      return value === "" ? [] : [`${header[index]?.trim() || `column ${index + 1}`}: ${value}`];
    })
    .join("\n");
}

/** The two lines above a table's rows, where a text is such a table. */
export function headerOf(text: string): string | undefined {
  const match = /^\|.*\|\n\|(?: ?:?-{3,}:? ?\|)+(?=\n)/.exec(text);
  return match?.[0];
}
