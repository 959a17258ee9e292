// Whether what Hearth stands on answers, and how soon.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number } from "../../words/format.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Part } from "../parts/part.tsx";
import { dependencyName } from "./names.ts";
import { w } from "./words.ts";

export function DependenciesPart() {
  const dependencies = useLoad(() => ok(api.GET("/api/v1/system/dependencies")), []);
  return (
    <Part title={w("dependencies")}>
      <Show of={dependencies}>
        {({ items }) => (
          <DataTable
            label={w("dependencies")}
            columns={[w("part"), w("state"), w("latency")]}
            rows={items.map(({ name, status, latency_ms }) => [
              dependencyName(name),
              <span key="state" class={`chip ${status === "ok" ? "good" : "bad"}`}>
                {w(status === "ok" ? "answers" : "noAnswer")}
              </span>,
              w("ms", { count: number(latency_ms) }),
            ])}
          />
        )}
      </Show>
    </Part>
  );
}
