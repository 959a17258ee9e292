// A comparison of two versions as callers see it: bounded, whatever the versions are.
import { z } from "@hono/zod-openapi";
import { type ChangeKind, changeKinds, type PartChange } from "./compare.ts";
import { lineDiff } from "./line-diff.ts";
import type { Part } from "./parts.ts";

export const diffSchema = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    counts: z.object({
      added: z.number().int(),
      removed: z.number().int(),
      changed: z.number().int(),
      moved: z.number().int(),
      same: z.number().int(),
    }),
    changes: z
      .array(
        z.object({
          kind: z.enum(changeKinds),
          from: z
            .string()
            .nullable()
            .openapi({ description: "What it is called in the older version: `page 3`, its headings" }),
          to: z.string().nullable(),
          hunks: z
            .array(z.object({ from_line: z.number().int(), to_line: z.number().int(), lines: z.array(z.string()) }))
            .nullable()
            .openapi({ description: "Of what was changed; null where it is too long or too different to be told" }),
        }),
      )
      .openapi({ description: "In the order of the newer version" }),
    is_truncated: z.boolean().openapi({ description: "There are more changes than are told" }),
  })
  .openapi("VersionDiff");

export type VersionDiff = z.infer<typeof diffSchema>;

const changesMax = 500;
const linesMax = 2_000;

export interface Compared extends Part {
  /** Undefined: only its hash is known */
  text?: string;
}

export function tellDiff(
  between: { from: number; to: number },
  changes: readonly PartChange[],
  from: readonly Compared[],
  to: readonly Compared[],
): VersionDiff {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, same: 0 } satisfies Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind]++;
  const told: VersionDiff["changes"] = [];
  let linesLeft = linesMax;
  for (const change of changes.filter(({ kind }) => kind !== "same").slice(0, changesMax)) {
    const one = tellChange(change, from[change.from ?? -1], to[change.to ?? -1], linesLeft);
    linesLeft -= one.hunks?.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0;
    told.push(one);
  }
  return { ...between, counts, changes: told, is_truncated: told.length < changes.length - counts.same };
}

function tellChange(
  { kind }: PartChange,
  older: Compared | undefined,
  newer: Compared | undefined,
  linesLeft: number,
): VersionDiff["changes"][number] {
  const labels = { from: older?.label ?? null, to: newer?.label ?? null };
  const isTold = kind === "changed" && linesLeft > 0;
  if (!isTold || older?.text === undefined || newer?.text === undefined) return { kind, ...labels, hunks: null };
  return { kind, ...labels, hunks: lineDiff(older.text, newer.text) ?? null };
}
