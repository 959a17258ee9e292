// What has changed between two versions: by page or section, and inside of them line by line, told by sign, word and colour.
import { api, ok, type Schemas } from "../api/client.ts";
import { Show } from "../ui/loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { number } from "../words/format.ts";
import { DiffLine } from "./diff-line.tsx";
import { w } from "./version-words.ts";

type Diff = Schemas["VersionDiff"];
type Change = Diff["changes"][number];

interface VersionDiffProps {
  documentId: string;
  from: number;
  to: number;
}

export function VersionDiff({ documentId: id, from, to }: VersionDiffProps) {
  const loaded = useLoad(
    () =>
      ok(
        api.GET("/api/v1/docs/{id}/versions/{version}/diff/{other}", {
          params: { path: { id, version: from, other: to } },
        }),
      ),
    [id, from, to],
  );
  return (
    <section class="stack card" aria-label={w("changes", { from, to })}>
      <h3>{w("changes", { from, to })}</h3>
      <Show of={loaded}>{(diff) => <Changes diff={diff} />}</Show>
    </section>
  );
}

function Changes({ diff: { counts, changes, is_truncated } }: { diff: Diff }) {
  const told = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number(count)]));
  return (
    <>
      <p class="soft small number">{changes.length === 0 ? w("nothing") : w("counts", told)}</p>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is loaded whole, and never changes
        <ChangedPart key={at} change={change} />
      ))}
      {is_truncated && <p class="notice">{w("truncated")}</p>}
    </>
  );
}

const kinds = {
  added: ["good", "+"],
  removed: ["bad", "−"],
  changed: ["accent", "±"],
  moved: ["", "↕"],
  same: ["", "="],
} as const;

function ChangedPart({ change: { kind, from, to, hunks } }: { change: Change }) {
  const [chip, sign] = kinds[kind];
  const names = [...new Set([from, to].filter((name) => name !== null))].map((name) => name || w("whole"));
  return (
    <article class="stack tight">
      <div class="row">
        <span class={`chip ${chip}`}>
          <span aria-hidden="true">{sign}</span>
          {kind !== "same" && w(kind)}
        </span>
        <strong dir="auto">{names.join(" → ")}</strong>
      </div>
      {hunks?.map(({ from_line, to_line, lines }) => (
        <div class="hunk" key={`${from_line}:${to_line}`}>
          <span class="soft small number">{w("lines", { line: number(to_line) })}</span>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
            <DiffLine key={at} line={line} />
          ))}
        </div>
      ))}
      {kind === "changed" && !hunks && <span class="soft small">{w("noLines")}</span>}
    </article>
  );
}
