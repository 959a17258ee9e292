// CSV and TSV: a section is a few rows under the header, so that each row can be read, found and cited by itself.
import type { Section } from "../source-kind.ts";
import { csvRows, delimiterOf } from "./csv-rows.ts";
import type { Reading } from "./reading.ts";
import { tableText } from "./table.ts";
import { decodeText } from "./text.ts";

/** With its header it fits a passage in most languages. */
const groupMaxChars = 700;

export async function parseCsv(bytes: Uint8Array, told?: string | null): Promise<Reading> {
  const { text, encoding } = await decodeText(bytes, told);
  return { sections: sectionsOfRows(text), facts: { encoding } };
}

export function sectionsOfRows(text: string): Section[] {
  const sections: Section[] = [];
  let group: Row[] = [];
  let chars = 0;
  const { header, rows } = tableOf(text);
  const close = () => {
    const [first] = group;
    if (first) {
      const cells = group.map((row) => row.cells);
      sections.push({ headings: [], text: tableText({ header, rows: cells }), locator: { row: first.number } });
    }
    group = [];
    chars = 0;
  };
  for (const row of rows) {
    const size = row.cells.reduce((sum, field) => sum + field.length + 3, 0);
    if (chars + size > groupMaxChars) close();
    group.push(row);
    chars += size;
  }
  close();
  // A header alone is still told.
  return sections.length > 0 ? sections : [{ headings: [], text: header.join(" | "), locator: {} }];
}

interface Row {
  cells: string[];
  /** In the file, the header being the first */
  number: number;
}

/** Rows come as they are asked for: all of a large file's fields at once would take many times its size. */
function tableOf(text: string): { header: readonly string[]; rows: Iterable<Row> } {
  const rows = numbered(csvRows(text.replace(/^sep=.\n/, ""), delimiterOf(text)));
  const first = rows.next().value;
  if (!first) return { header: [], rows };
  if (isHeader(first.cells)) return { header: first.cells, rows };
  return { header: first.cells.map((_, index) => `column ${index + 1}`), rows: withFirst(first, rows) };
}

function* withFirst(first: Row, rows: Iterable<Row>): Generator<Row, undefined> {
  yield first;
  yield* rows;
}

function* numbered(rows: Iterable<string[]>): Generator<Row, undefined> {
  let number = 0;
  for (const cells of rows) {
    number++;
    if (cells.some((field) => field.trim() !== "")) yield { cells, number };
  }
}

/** Names are no numbers, and no two are the same. */
function isHeader(row: readonly string[]): boolean {
  const names = row.map((field) => field.trim()).filter((field) => field !== "");
  return new Set(names).size === names.length && !names.some((name) => /^[-+(]?[\d.,:/%€$£ -]+\)?$/.test(name));
}
