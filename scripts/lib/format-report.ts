// The table of the corpus of formats: what was done to files, by whom they were made, and what became of them.
import { isFault, type Outcome } from "./format-outcome.ts";

export interface Settled extends Outcome {
  maker: string;
  damage: string;
  name: string;
  bytes: number;
}

const slowestCount = 10;

export function printTable(settled: readonly Settled[]): void {
  for (const [maker, files = []] of Object.entries(Object.groupBy(settled, (one) => one.maker))) {
    console.log(`\n${maker}: ${counts(files)}`);
    for (const [damage, group = []] of Object.entries(Object.groupBy(files, (one) => one.damage)))
      console.log(`  ${damage.padEnd(24)} ${counts(group)}`);
  }
  console.log(`\nAll ${settled.length}: ${counts(settled)}`);
}

export function printSlowest(settled: readonly Settled[]): void {
  const slowest = [...settled].sort((one, other) => other.tookMs - one.tookMs).slice(0, slowestCount);
  console.log("\nThe slowest, from upload to their end, others beside them:");
  for (const one of slowest) console.log(`  ${String(one.tookMs).padStart(6)} ms  ${lineOf(one)}`);
}

/** Whether all is as it should be */
export function printFaults(settled: readonly Settled[], unread: readonly string[]): boolean {
  const faults = [...settled.filter(isFault).map(lineOf), ...unread];
  if (faults.length > 0) console.log(`\n${faults.length} FAULTS:\n${faults.map((line) => `  ${line}`).join("\n")}`);
  return faults.length === 0;
}

const lineOf = ({ name, damage, told, bytes }: Settled): string => `${name}, ${damage}, ${bytes} bytes: ${told}`;

function counts(list: readonly Settled[]): string {
  const groups = Object.entries(Object.groupBy(list, (one) => one.told));
  return groups
    .map(([told, group = []]) => ({ told, count: group.length }))
    .sort((one, other) => other.count - one.count)
    .map(({ told, count }) => `${count} ${told}`)
    .join(", ");
}
