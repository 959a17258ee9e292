// What the soak tells: what was done, what went wrong, what the log said, and what holds.
import type { Check } from "./checks.ts";
import type { Soak } from "./settle.ts";

const toldFaults = 8;

/** True where anything is broken. */
export function report(soak: Soak, checks: readonly Check[]): boolean {
  const { calls, troubles, logged } = resultOf(soak, checks);
  table("Calls, and how they ended", Object.entries(calls));
  table(
    "Troubles, in seconds",
    troubles.map(({ what, seconds }) => [what, seconds.toFixed(1)]),
  );
  table("Warnings and errors in the log", Object.entries(logged));
  console.log("");
  for (const check of checks) tellCheck(check);
  const broken = checks.filter(({ faults }) => faults.length > 0).length;
  console.log(`\n${checks.length - broken} invariants hold, ${broken} broken`);
  return broken > 0;
}

function table(title: string, rows: readonly (readonly [string, number | string])[]): void {
  console.log(`\n${title}:`);
  for (const [name, figure] of rows) console.log(`  ${String(figure).padStart(6)}  ${name}`);
}

function tellCheck({ name, seen, faults }: Check): void {
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${name}${seen ? ` (${seen})` : ""}`);
  for (const fault of faults.slice(0, toldFaults)) console.log(`    ${fault}`);
  if (faults.length > toldFaults) console.log(`    … and ${faults.length - toldFaults} more`);
}

export function resultOf({ journal, chaos, hearth, begin }: Soak, checks: readonly Check[]) {
  const calls = new Map<string, number>();
  for (const { act, ending, code, asked } of journal.happenings) {
    const name = [act, ending, code ?? (asked?.terminal === "error" ? "with an error" : undefined)]
      .filter(Boolean)
      .join(", ");
    calls.set(name, (calls.get(name) ?? 0) + 1);
  }
  return {
    calls: Object.fromEntries([...calls].sort()),
    troubles: chaos.windows.map(({ what, fromMs, toMs }) => ({
      what,
      at: new Date(fromMs).toISOString(),
      seconds: (toMs - fromMs) / 1_000,
    })),
    logged: Object.fromEntries([...hearth.logged].sort()),
    memoryMb: { begin, end: hearth.memory() },
    checks,
  };
}
