// From the upload until it can be searched: PDFs of growing length, a real one too, and Markdown.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pdf } from "../../../test/support/pdf-maker.ts";
import { root } from "../paths.ts";
import { facts } from "./corpus.ts";
import { ingest } from "./handbook.ts";
import { cpuMs, quiet } from "./process-cost.ts";
import type { Stand } from "./stand.ts";
import { figure, printTable } from "./table.ts";

const pageCounts = [10, 50, 100];
const realPages = 50;
const linesPerPage = 40;

interface IngestionRow {
  document: string;
  pages: number;
  passages: number;
  durationMs: number;
  pagesPerSecond: number;
  cpuMsPerPage: number;
  postgresCpuMsPerPage: number;
}

export async function measureIngestion({ hearth }: Stand): Promise<IngestionRow[]> {
  const real = readFileSync(join(root, "test", "fixtures", "lighthouses.pdf"));
  const documents = [
    { name: "lighthouses.pdf, of LibreOffice", pages: realPages, file: new File([real], "lighthouses.pdf") },
    ...pageCounts.map((pages) => ({ name: `PDF of ${pages} pages`, pages, file: madeUp(pages) })),
  ];
  const rows: IngestionRow[] = [];
  // A parser that is used for the first time is compiled first.
  await ingest(hearth.api, madeUp(1));
  for (const { name, pages, file } of documents) {
    await quiet([hearth.pid, hearth.postgresPid], 0);
    const before = [cpuMs(hearth.pid), cpuMs(hearth.postgresPid)] as const;
    const { durationMs, passages } = await ingest(hearth.api, file);
    rows.push({
      document: name,
      pages,
      passages,
      durationMs,
      pagesPerSecond: (pages * 1_000) / durationMs,
      cpuMsPerPage: (cpuMs(hearth.pid) - before[0]) / pages,
      postgresCpuMsPerPage: (cpuMs(hearth.postgresPid) - before[1]) / pages,
    });
  }
  print(rows);
  return rows;
}

/** No two of different lengths share a page: nothing is known already. */
function madeUp(pages: number): File {
  const sections = facts(1_000).map(({ section }) => section.split("\n\n").join("\n"));
  const lines = sections.flatMap((section, index) => `Edition ${pages}, entry ${index}\n${section}`.split("\n"));
  const told = Array.from({ length: pages }, (_, page) => ({
    lines: Array.from({ length: linesPerPage }, (_, line) => lines[(page * linesPerPage + line) % lines.length] ?? ""),
  }));
  return new File([pdf(told)], `edition-${pages}.pdf`);
}

const head = ["", "pages", "passages", "seconds", "pages/s", "CPU ms a page", "Postgres ms a page"];

function print(rows: readonly IngestionRow[]): void {
  const cells = rows.map((row) => [
    row.document,
    String(row.pages),
    String(row.passages),
    figure(row.durationMs / 1_000, 1),
    figure(row.pagesPerSecond, 1),
    figure(row.cpuMsPerPage, 1),
    figure(row.postgresCpuMsPerPage, 1),
  ]);
  printTable("ingestion, from the upload until it is ready", head, cells);
}
