// `npm run bench`: figures of Hearth on this machine, as tables and as JSON. Ratios of one run are what they are for. `-- --only
// chat,streams` measures parts; `-- --search` search as knowledge grows; `-- --records N` the clinical agent's retrieval. More
// options in scripts/lib/bench/options.ts, the method in docs/performance.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describeMachine, warnOfFewFiles } from "./lib/bench/machine.ts";
import { readOptions } from "./lib/bench/options.ts";
import { parts } from "./lib/bench/parts.ts";
import { type Stand, standSettings, startStand } from "./lib/bench/stand.ts";
import { measureRecordsAlone } from "./lib/measure-search.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

await runMain(async () => {
  const options = readOptions();
  if (options.records > 0) {
    await measureRecordsAlone(options.records);
    await shutdown(0);
  }
  warnOfFewFiles();
  const machine = describeMachine();
  console.log(Object.values(machine).join(", "));
  let started: Promise<Stand> | undefined;
  const theStand = () => {
    started ??= startStand();
    return started;
  };
  const figures: Record<string, unknown> = {};
  const startedAt = performance.now();
  for (const name of options.only) {
    figures[name] = await parts[name](theStand, options);
    write(options.json, { machine, options, settings: standSettings, figures });
  }
  console.log(`\n${Math.round((performance.now() - startedAt) / 1_000)} s. Figures and settings: ${options.json}`);
  await shutdown(0);
});

/** After every part: what is there is kept, whatever becomes of the rest. */
function write(path: string, report: object): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}
