// How much there is, what waits, and what it takes up.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { bytes, number, percent } from "../../words/format.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

const load = async () => {
  const [status, queues, storage, cache] = await Promise.all([
    ok(api.GET("/api/v1/system/status")),
    ok(api.GET("/api/v1/system/queues")),
    ok(api.GET("/api/v1/system/storage")),
    ok(api.GET("/api/v1/system/cache")),
  ]);
  return { status, queues, storage, cache };
};

export function NumbersPart() {
  const numbers = useLoad(load, []);
  return (
    <Part title={w("numbers")}>
      <Show of={numbers}>
        {({ status, queues: { ingestion, reindexing, erasing }, storage, cache }) => {
          const { ready = 0, ...others } = status.sources;
          const otherCount = Object.values(others).reduce((sum, count) => sum + count, 0);
          return (
            <>
              <dl class="figures">
                <Figure label={w("workspaces")} value={number(status.workspaces)} />
                <Figure label={w("users")} value={number(status.users)} />
                <Figure label={w("passages")} value={number(status.passages)} />
                <Figure label={w("documentsReady")} value={number(ready)} />
                <Figure label={w("documentsOther")} value={number(otherCount)} />
                <Figure label={w("waiting")} value={number(ingestion.waiting)} />
                <Figure label={w("underWay")} value={number(ingestion.under_way)} />
                <Figure label={w("failedForGood")} value={number(ingestion.dead)} />
                <Figure label={w("oldest")} value={w("seconds", { count: number(ingestion.oldest_seconds) })} />
                <Figure label={w("reindexing")} value={number(reindexing.waiting)} />
                <Figure label={w("erasing")} value={number(erasing.waiting)} />
                <Figure
                  label={w("files")}
                  value={bytes(storage.files.bytes)}
                  hint={w("filesOf", { count: number(storage.files.count) })}
                />
              </dl>
              <h3>{w("caches")}</h3>
              <DataTable
                label={w("caches")}
                columns={[w("cache"), w("hits"), w("misses"), w("hitRate")]}
                rows={cache.caches.map((one) => [
                  one.cache,
                  number(one.hits),
                  number(one.misses),
                  percent(one.hit_rate),
                ])}
              />
              <details>
                <summary class="small">{w("storage")}</summary>
                <DataTable
                  label={w("storage")}
                  columns={[w("table"), w("size")]}
                  rows={storage.tables.map((table) => [table.name, bytes(table.bytes)])}
                />
              </details>
            </>
          );
        }}
      </Show>
    </Part>
  );
}
