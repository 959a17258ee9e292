// What models cost everybody, today and in a month.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number, usd } from "../../words/format.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

export function CostsPart() {
  const costs = useLoad(() => ok(api.GET("/api/v1/system/costs")), []);
  return (
    <Part title={w("costs")}>
      <Show of={costs}>
        {({ today_usd, month_usd, models }) => (
          <>
            <dl class="figures">
              <Figure label={w("today")} value={usd(today_usd)} />
              <Figure label={w("month")} value={usd(month_usd)} />
            </dl>
            {models.length === 0 ? (
              <p class="soft">{w("noCosts")}</p>
            ) : (
              <DataTable
                label={w("costs")}
                columns={[w("model"), w("calls"), w("today"), w("month")]}
                rows={models.map((one) => [one.model, number(one.calls), usd(one.today_usd), usd(one.month_usd)])}
              />
            )}
          </>
        )}
      </Show>
    </Part>
  );
}
