// One's own usage, today and this month.
import { api, ok, type Schemas } from "../../api/client.ts";
import { to } from "../../route.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number, usd } from "../../words/format.ts";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

export function OwnUsagePart() {
  const usage = useLoad(() => ok(api.GET("/api/v1/usage/me")), []);
  return (
    <Part
      title={w("ownUsage")}
      actions={
        <a class="button small" href={to(["steering", "usage"])}>
          {w("more")}
        </a>
      }
    >
      <Show of={usage}>
        {({ today, month }) => (
          <>
            <Totals title={w("today")} of={today} />
            <Totals title={w("thisMonth")} of={month} />
          </>
        )}
      </Show>
    </Part>
  );
}

const Totals = ({ title, of }: { title: string; of: Schemas["UsageTotals"] }) => (
  <>
    <h3>{title}</h3>
    <dl class="figures">
      <Figure label={w("cost")} value={usd(of.cost_usd)} />
      {of.own_cost_usd > 0 && <Figure label={w("ownCost")} value={usd(of.own_cost_usd)} />}
      <Figure label={w("questions")} value={number(of.calls)} />
      <Figure label={w("tokens")} value={number(of.input_tokens + of.output_tokens)} />
      <Figure label={w("cached")} value={number(of.cached)} />
      <Figure label={w("saved")} value={usd(of.saved_usd)} />
    </dl>
  </>
);
