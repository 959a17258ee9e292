// A table of a few columns, scrolled where it is wider than the screen.
import type { ComponentChildren } from "preact";

interface DataTableProps {
  /** What it is a table of */
  label: string;
  columns: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly [key: string, ...cells: ComponentChildren[]])[];
}

export const DataTable = ({ label, columns, rows }: DataTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  <section class="scroll" aria-label={label} tabIndex={0}>
    <table class="table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, ...cells]) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{key}</bdi>
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} class="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
