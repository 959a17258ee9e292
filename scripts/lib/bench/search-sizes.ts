// Search as knowledge grows.
import { startChild } from "./child.ts";
import type { BenchOptions } from "./options.ts";
import type { SearchSize } from "./search-size.ts";
import { figure, printTable } from "./table.ts";

export async function measureSearchSizes({ passages }: BenchOptions): Promise<SearchSize[]> {
  const rows: SearchSize[] = [];
  for (const count of passages) {
    const child = await startChild<SearchSize>("search-size.ts", { BENCH_PASSAGES: String(count) });
    rows.push(child.said);
    await child.stop();
    print(rows);
  }
  return rows;
}

const head = [
  "passages",
  "hybrid p50 ms",
  "p99",
  "by words p50",
  "p99",
  "index's recall@10",
  "loaded in s",
  "index in s",
];

function print(rows: readonly SearchSize[]): void {
  const cells = rows.map((row) => [
    row.passages.toLocaleString("en"),
    ...[row.hybridMs, row.wordsMs].flatMap(({ p50, p99 }) => [figure(p50, 1), figure(p99, 1)]),
    figure(row.recall, 2),
    figure(row.loadMs / 1_000),
    figure(row.indexMs / 1_000),
  ]);
  printTable("search, one at a time, PGlite", head, cells);
}
