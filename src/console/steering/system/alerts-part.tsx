// What is amiss now, then what was.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { Part } from "../parts/part.tsx";
import { Severity } from "../parts/severity.tsx";
import { w } from "./words.ts";

export function AlertsPart() {
  const alerts = useLoad(() => ok(api.GET("/api/v1/system/alerts")), []);
  return (
    <Part title={w("alerts")}>
      <Show of={alerts}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{w("noAlerts")}</p>
          ) : (
            <ul class="plain-list">
              {items.map((alert) => (
                <li key={alert.id} class="row apart">
                  <span class="stack tight">
                    <span dir="auto">{alert.summary}</span>
                    <span class="soft small">
                      {alert.resolved_at
                        ? w("over", { when: ago(alert.resolved_at) })
                        : w("since", { when: ago(alert.opened_at) })}
                    </span>
                  </span>
                  <Severity of={alert.severity} />
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </Part>
  );
}
