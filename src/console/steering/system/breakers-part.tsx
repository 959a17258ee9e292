// The house's models: whether each answers, and how often it failed.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number } from "../../words/format.ts";
import { breakerName } from "../parts/breaker-name.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

export function BreakersPart() {
  const providers = useLoad(() => ok(api.GET("/api/v1/system/providers")), []);
  return (
    <Part title={w("breakers")}>
      <Show of={providers}>
        {({ items }) => (
          <DataTable
            label={w("breakers")}
            columns={[w("model"), w("state"), w("answers"), w("failures"), w("retries")]}
            rows={items.map((one) => [
              one.model,
              <span key="state" class={one.breaker === "closed" && !one.switched_off ? "good-text" : "warn-text"}>
                {one.switched_off ? w("off") : breakerName(one.breaker)}
              </span>,
              number(one.answers),
              number(one.failures),
              number(one.retries),
            ])}
          />
        )}
      </Show>
    </Part>
  );
}
