// The period's usage by model, person or kind: a table whose bars show who costs most.
import type { Schemas } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number, percent, usd } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { type Grouping, keysOf, loadUsage } from "./load-usage.ts";
import type { Period } from "./period-form.tsx";
import { w } from "./words.ts";

interface ByGroupProps {
  title: string;
  /** What the groups are */
  column: string;
  by: Grouping;
  period: Period;
  tell: (key: string) => string;
}

export function ByGroup({ title, column, by, period, tell }: ByGroupProps) {
  const report = useLoad(() => loadUsage(period, by), keysOf(period));
  return (
    <Part title={title}>
      <Show of={report}>
        {({ groups, totals }) =>
          groups.length === 0 ? (
            <p class="soft">{w("nothing")}</p>
          ) : (
            <GroupTable title={title} column={column} groups={groups} totals={totals} tell={tell} />
          )
        }
      </Show>
    </Part>
  );
}

interface GroupTableProps extends Pick<ByGroupProps, "title" | "column" | "tell"> {
  groups: readonly Schemas["UsageGroup"][];
  totals: Schemas["UsageTotals"];
}

/** Where nothing cost anything, calls are compared. */
function GroupTable({ title, column, groups, totals, tell }: GroupTableProps) {
  const isFree = totals.cost_usd === 0;
  const shareOf = ({ cost_usd, calls }: Schemas["UsageGroup"]) =>
    isFree ? calls / Math.max(1, totals.calls) : cost_usd / totals.cost_usd;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="scroll" aria-label={title} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{w("cost")}</th>
            <th scope="col">{w("calls")}</th>
            <th scope="col">{w("tokens")}</th>
            <th scope="col">{w(isFree ? "shareOfCalls" : "share")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                <bdi>{tell(group.key)}</bdi>
              </th>
              <td class="number">{usd(group.cost_usd)}</td>
              <td class="number">{number(group.calls)}</td>
              <td class="number">{number(group.input_tokens + group.output_tokens)}</td>
              <td>
                <span class="share">
                  <span class="bar" aria-hidden="true">
                    <span style={{ inlineSize: percentOf(shareOf(group)) }} />
                  </span>
                  <span class="number small">{percent(shareOf(group))}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percentOf = (share: number): string => `${Math.round(share * 100)}%`;
