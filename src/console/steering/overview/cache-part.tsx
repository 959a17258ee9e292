// What the cache spares, how long it keeps answers, and the button that empties it.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { may } from "../../api/me.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Show } from "../../ui/loaded.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { bytes, number, percent, usd } from "../../words/format.ts";
import { Figure } from "../parts/figure.tsx";
import { Part } from "../parts/part.tsx";
import { CacheTime } from "./cache-time.tsx";
import { w } from "./words.ts";

const days = 30;

export function CachePart() {
  const stats = useLoad(() => ok(api.GET("/api/v1/cache/stats", { params: { query: { days } } })), []);
  const [isAsking, setAsking] = useState(false);
  return (
    <Part
      title={w("cache")}
      says={w("cacheSays")}
      actions={
        may("cache:manage") && (
          <button class="button danger small" type="button" onClick={() => setAsking(true)}>
            {w("clear")}
          </button>
        )
      }
    >
      <Show of={stats}>
        {({ answers, saved_usd, semantic, memory }) => (
          <dl class="figures">
            <Figure
              label={w("hitRate")}
              value={percent(answers.hit_rate ?? 0)}
              hint={w("hitRateOf", { count: number(answers.asked) })}
            />
            <Figure label={w("saved")} value={usd(saved_usd)} />
            <Figure
              label={w("entries")}
              value={number(semantic.entries)}
              hint={w("entriesOf", { most: number(semantic.max_entries) })}
            />
            <Figure label={w("memory")} value={bytes(memory.bytes)} />
          </dl>
        )}
      </Show>
      {may("cache:manage") && <CacheTime />}
      {isAsking && (
        <Confirm
          title={w("clear")}
          says={w("clearSays")}
          does={w("clear")}
          onConfirm={async () => {
            await ok(api.DELETE("/api/v1/cache"));
            toast(w("cleared"));
            await stats.reload();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Part>
  );
}
