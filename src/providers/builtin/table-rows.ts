// Markdown's tables row by row, each cell with its column's name: what a sentence is to prose.
export function tablesByRow(text: string): string {
  const lines = text.split("\n");
  const told: string[] = [];
  let columns: string[] | null = null;
  lines.forEach((line, at) => {
    if (isRule(line)) return;
    const next = lines[at + 1];
    if (next !== undefined && isRow(line) && isRule(next)) columns = cellsOf(line);
    else if (columns && isRow(line)) told.push(rowOf(columns, cellsOf(line)), "");
    else {
      columns = null;
      told.push(line);
    }
  });
  return told.join("\n");
}

const isRow = (line: string): boolean => line.includes("|");
const isRule = (line: string): boolean => isRow(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

function cellsOf(line: string): string[] {
  const cells = line.split("|").map((cell) => cell.trim());
  // What stands before the first and behind the last bar isn't a cell.
  return cells.slice(cells[0] === "" ? 1 : 0, cells.at(-1) === "" ? -1 : undefined);
}

function rowOf(columns: readonly string[], cells: readonly string[]): string {
  const named = cells.map((cell, at) => (cell && columns[at] ? `${columns[at]}: ${cell}` : cell));
  return named.filter(Boolean).join("; ");
}
