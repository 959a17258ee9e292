// Every regex literal of the sources, checked for backtracking that grows faster than its text (by scslre, which works on the
// pattern's structure). What it can't prove and a person has looked at stands in `reviewed`, with the reason.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Report } from "scslre";
import { parseSync } from "vite";
import { root } from "./paths.ts";

interface Reviewed {
  file: string;
  regex: string;
  why: string;
}

const reviewed: readonly Reviewed[] = [];

interface Found {
  file: string;
  regex: string;
  problem: string;
}

/** How many were checked. Throws with all that is wrong. */
export function checkRegexes(): number {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  const literals = files.flatMap((file) => literalsOf(file).map((regex) => ({ file, ...regex })));
  const found = literals.flatMap(({ file, source, flags }) => problemsOf(file, source, flags));
  const isReviewed = (one: { file: string; regex: string }) => (other: { file: string; regex: string }) =>
    one.file === other.file && one.regex === other.regex;
  const open = found.filter((one) => !reviewed.some(isReviewed(one)));
  const stale = reviewed.filter((one) => !found.some(isReviewed(one)));
  const lines = [
    ...open.map(({ file, regex, problem }) => `  ${file}: ${regex}: ${problem}`),
    ...stale.map(
      ({ file, regex }) => `  ${file}: ${regex}: is reviewed in scripts/lib/regexes.ts, but no longer found`,
    ),
  ];
  if (lines.length > 0) throw new Error(`✗ regexes that backtrack too much\n${lines.join("\n")}`);
  return literals.length;
}

interface RegexLiteral {
  source: string;
  flags: string;
}

function literalsOf(file: string): RegexLiteral[] {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), "utf8"));
  if (errors.length > 0) throw new Error(`✗ ${file} can't be parsed`);
  return [...literalsIn(program)];
}

function* literalsIn(node: unknown): Generator<RegexLiteral> {
  if (typeof node !== "object" || node === null) return;
  if (isRegex(node)) yield { source: node.regex.pattern, flags: node.regex.flags };
  for (const child of Object.values(node)) yield* literalsIn(child);
}

const isRegex = (node: object): node is { regex: { pattern: string; flags: string } } =>
  "regex" in node && typeof node.regex === "object" && node.regex !== null;

const problems: Readonly<Record<Report["type"], string>> = {
  Self: "a repetition within a repetition",
  Trade: "two repetitions can take the same text",
  Move: "it is tried anew at each place of a long run",
};

function problemsOf(file: string, source: string, flags: string): Found[] {
  const { reports } = analyse({ source, flags });
  const regex = `/${source}/${flags}`;
  return [...new Set(reports.map(({ type }) => type))].map((type) => ({ file, regex, problem: problems[type] }));
}
