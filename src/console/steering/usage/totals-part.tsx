// All of the period in a few numbers.
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number, percent, usd } from "../../words/format.ts";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { keysOf, loadUsage } from "./load-usage.ts";
import type { Period } from "./period-form.tsx";
import { w } from "./words.ts";

export function TotalsPart({ period }: { period: Period }) {
  const report = useLoad(() => loadUsage(period, "kind"), keysOf(period));
  return (
    <Part title={w("totals")}>
      <Show of={report}>
        {({ totals, groups }) => {
          const answers = groups.find(({ key }) => key === "answer")?.calls ?? 0;
          return (
            <dl class="figures">
              <Figure label={w("cost")} value={usd(totals.cost_usd)} />
              {totals.own_cost_usd > 0 && <Figure label={w("ownCost")} value={usd(totals.own_cost_usd)} />}
              <Figure label={w("calls")} value={number(totals.calls)} />
              <Figure label={w("inputTokens")} value={number(totals.input_tokens)} />
              <Figure label={w("outputTokens")} value={number(totals.output_tokens)} />
              <Figure label={w("cached")} value={percent(answers === 0 ? 0 : totals.cached / answers)} />
              <Figure label={w("saved")} value={usd(totals.saved_usd)} />
              {totals.failed > 0 && <Figure label={w("failed")} value={number(totals.failed)} />}
            </dl>
          );
        }}
      </Show>
    </Part>
  );
}
