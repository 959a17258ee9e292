// `npm run eval:formats`: PDFs and DOCX files by several of Debian's programs, whole and broken in every way, sent to a running Hearth.
// Each must come to a state; the whole ones must be found by search. What did not is kept in a folder, and the exit code is 1.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pdfBombs } from "../test/support/pdf-bombs.ts";
import type { Api } from "./lib/api.ts";
import { damaged, type Sent } from "./lib/format-damage.ts";
import { type Made, makeCorpus } from "./lib/format-makers.ts";
import { finds, isFault, outcomeOf } from "./lib/format-outcome.ts";
import { printFaults, printSlowest, printTable, type Settled } from "./lib/format-report.ts";
import { installing, missingTools, toolCount } from "./lib/format-tools.ts";
import { memoryMb } from "./lib/process-memory.ts";
import { everyMinute } from "./lib/repeatedly.ts";
import { SetupError } from "./lib/setup-error.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { startTemporaryHearth } from "./lib/temporary-hearth.ts";

const leastTools = 2;
const toldEvery = 200;
const atOnce = 4;
/** Four attempts with their pauses, and neighbours that take long */
const patienceMs = 300_000;
const bombBytes = 600_000_000;
const whole = "as it was made";

await runMain(async () => {
  const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });
  const startedAt = performance.now();
  const made = makeFiles();
  const hearth = await startTemporaryHearth("formats", { LOG_LEVEL: "warn" }, ({ message }) => console.error(message));
  everyMinute(hearth.served.runScheduled);
  const { api } = hearth;
  const pid = Number(readFileSync(join(hearth.dataDir, "workerd.pids"), "utf8").trim().split("\n").at(-1));
  const memory = [`before ${memoryMb(pid, "VmRSS")}`];
  const noteMemory = (when: string) =>
    memory.push(`${when} ${memoryMb(pid, "VmRSS")} (at most ${memoryMb(pid, "VmHWM")})`);

  const originals = await sendAll(
    api,
    made.map((one, index) => wholeFile(one, index)),
    atOnce,
  );
  const unread = await unreadOf(api, made, originals);
  noteMemory("whole ones read");
  const broken = await sendAll(
    api,
    unique(made.flatMap((one, index) => [...damaged(one, Number(values.seed) + index)])),
    atOnce,
  );
  noteMemory("broken ones");
  const bombs = await sendAll(api, bombFiles(), 1);
  if (isAlive(pid)) noteMemory("bombs");

  const settled = [...originals, ...broken, ...bombs];
  printTable(settled);
  printSlowest(settled);
  console.log(`\nMemory of workerd in MB: ${memory.join(", ")}`);
  console.log(`${((performance.now() - startedAt) / 1_000).toFixed(0)} s in all`);
  const faults = isAlive(pid) ? unread : [...unread, "the Worker's process died"];
  await shutdown(printFaults(settled, faults) ? 0 : 1);
});

function makeFiles(): Made[] {
  const missing = missingTools();
  if (missing.size > 0)
    console.log(`Missing, and left out: ${[...missing].join(", ")}. To get them:\n  ${installing(missing)}`);
  if (toolCount - missing.size < leastTools)
    throw new SetupError(`At least ${leastTools} of these programs are needed`);
  const folder = mkdtempSync(join(tmpdir(), "hearth-formats-"));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  const { made, problems } = makeCorpus(folder, missing);
  for (const problem of problems) console.log(`Not made: ${problem}`);
  console.log(`${made.length} files by ${new Set(made.map(({ maker }) => maker)).size} ways of making them`);
  return made;
}

function wholeFile({ maker, extension, bytes }: Made, index: number): Sent {
  return { maker, damage: whole, name: `whole-${index}.${extension}`, bytes };
}

function bombFiles(): Sent[] {
  return pdfBombs(bombBytes).map(([damage, bytes], index) => {
    return { maker: "bombs (pdf)", damage, name: `bomb-${index}.pdf`, bytes };
  });
}

/** The same bytes are one document: only the first of them would be read. */
function* unique(files: Iterable<Sent>): Generator<Sent> {
  const seen = new Set<string>();
  for (const file of files) {
    const hash = createHash("sha256")
      .update(file.name.split(".").at(-1) ?? "")
      .update(file.bytes)
      .digest("hex");
    if (!seen.has(hash) && file.bytes.length > 0) yield file;
    seen.add(hash);
  }
}

async function sendAll(api: Api, files: Iterable<Sent>, concurrency: number): Promise<Settled[]> {
  const settled: Settled[] = [];
  const waiting = files[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const { maker, damage, name, bytes } = next.value;
      const outcome = await outcomeOf(api, name, bytes, patienceMs);
      if (isFault(outcome)) keep(name, damage, bytes);
      settled.push({ ...outcome, maker, damage, name, bytes: bytes.length });
      if (settled.length % toldEvery === 0) console.error(`${settled.length} sent`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return settled;
}

/** Whole files that came to another end than they should, or in which a search misses something */
async function unreadOf(api: Api, made: readonly Made[], settled: readonly Settled[]): Promise<string[]> {
  const unread: string[] = [];
  for (const [index, one] of made.entries()) {
    const { maker, text, bytes, extension } = one;
    const name = wholeFile(one, index).name;
    const problems = await problemsOf(
      api,
      one,
      settled.find((other) => other.name === name),
    );
    if (problems.length > 0) keep(`${maker}-${text.language}.${extension}`, whole, bytes);
    unread.push(...problems.map((problem) => `${maker}, ${text.language}: ${problem}`));
  }
  return unread;
}

async function problemsOf(api: Api, { expected, text }: Made, end: Settled | undefined): Promise<string[]> {
  if (end?.told !== expected) return [`${end?.told}, not ${expected}`];
  const problems: string[] = [];
  if (expected === "ready")
    for (const needle of text.needles)
      if (!(await finds(api, end.documentId ?? "", needle))) problems.push(`“${needle}” isn't found`);
  return problems;
}

function keep(name: string, damage: string, bytes: Uint8Array): void {
  const folder = join(tmpdir(), "hearth-formats-faults");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${damage}-${name}`.replace(/[^\w.-]+/g, "-")), bytes);
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}
