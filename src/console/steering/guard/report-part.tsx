// The last weeks in a few numbers.
import { api, ok, type Schemas } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number } from "../../words/format.ts";
import { actionName } from "../parts/action-names.ts";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { usePeople } from "../parts/people.ts";
import { familyName } from "./names.ts";
import { w } from "./words.ts";

const days = 30;

export function ReportPart() {
  const report = useLoad(() => ok(api.GET("/api/v1/security/report", { params: { query: { days } } })), []);
  const { nameOf } = usePeople();
  return (
    <Part title={w("report", { days })}>
      <Show of={report}>
        {({ injections, incidents, chain, events, top_actors: actors }) => (
          <>
            <dl class="figures">
              <Figure label={w("blockedCount")} value={number(injections.blocked)} />
              <Figure label={w("flaggedCount")} value={number(injections.flagged)} />
              <Figure label={w("incidentsOpened")} value={number(incidents.opened)} />
              <Figure label={w("incidentsOpen")} value={number(incidents.open_now)} />
              <Figure label={w("record")} value={w(chain.ok ? "recordWhole" : "recordBroken")} />
            </dl>
            <Counts title={w("byFamily")} counts={counted(injections.families, familyName)} />
            <Counts title={w("byAction")} counts={counted(sumsOf(events), actionName)} />
            <Counts
              title={w("mostEvents")}
              counts={actors.map(({ kind, id, events }) => [kind === "user" ? nameOf(id) : id, events])}
            />
          </>
        )}
      </Show>
    </Part>
  );
}

type Count = readonly [name: string, count: number];

const counted = (counts: Readonly<Record<string, number>>, tell: (name: string) => string): Count[] =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [tell(name), count]);

function sumsOf(events: Schemas["SecurityReport"]["events"]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { action, count } of events) sums[action] = (sums[action] ?? 0) + count;
  return sums;
}

function Counts({ title, counts }: { title: string; counts: readonly Count[] }) {
  if (counts.length === 0) return null;
  return (
    <details>
      <summary class="small">{title}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{w("count")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(([name, count]) => (
            <tr key={name}>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td class="number">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
