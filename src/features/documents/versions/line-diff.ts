// What has changed inside a part, line by line, with a little around it, and never more than anybody reads.
import { structuredPatch } from "diff";
import { clip } from "../../../platform/text.ts";

export interface Hunk {
  /** The first line's number in each version */
  from_line: number;
  to_line: number;
  /** As in a patch: ` `, `-` or `+`, then the line */
  lines: string[];
}

const textMaxChars = 200_000;
/** Beyond so many lines that differ, the two are another text. */
const editsMax = 1_000;
const context = 2;
const lineMaxChars = 1_000;

/** Undefined: too long, or too different. */
export function lineDiff(from: string, to: string): Hunk[] | undefined {
  if (from.length + to.length > textMaxChars) return undefined;
  const patch = structuredPatch("", "", from, to, undefined, undefined, { context, maxEditLength: editsMax });
  return patch?.hunks.map(({ oldStart, newStart, lines }) => ({
    from_line: oldStart,
    to_line: newStart,
    lines: lines.filter((line) => !line.startsWith("\\")).map((line) => clip(line, lineMaxChars)),
  }));
}
