// Every limit with how much of it is used, and a warning where little is left.
import { api, ok } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { Meter, warnFrom } from "../../ui/meter.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ago } from "../../words/format.ts";
import { amountOf, isOwn, type Limit, limitName, shareOf, usedOf } from "../../words/limits.ts";
import { Part } from "../parts/part.tsx";
import { w } from "./words.ts";

export function LimitsPart() {
  const status = useLoad(() => ok(api.GET("/api/v1/rate-limit/status")), []);
  return (
    <Part title={w("limits")} says={status.value && w("limitsSay", { plan: status.value.plan })}>
      <Show of={status}>
        {({ limits, global }) => (
          <>
            <LimitList limits={limits.filter(isOwn)} />
            {global && (
              <>
                <h3>{w("limitsOfAll")}</h3>
                <LimitList limits={global} />
              </>
            )}
            <details>
              <summary class="small">{w("otherLimits")}</summary>
              <LimitList limits={limits.filter((limit) => !isOwn(limit))} />
            </details>
          </>
        )}
      </Show>
    </Part>
  );
}

const LimitList = ({ limits }: { limits: readonly Limit[] }) => (
  <ul class="limit-list">
    {limits.map((limit) => (
      <LimitRow key={limit.name} limit={limit} />
    ))}
  </ul>
);

const LimitRow = ({ limit }: { limit: Limit }) => (
  <li class="stack tight">
    <span class="row apart">
      <span>{limitName(limit.name)}</span>
      <span class="number soft">{amountOf(limit)}</span>
    </span>
    <Meter label={limitName(limit.name)} used={usedOf(limit)} limit={limit.limit} />
    <span class="row apart small soft">
      <span>{limit.resets_at ? w("resets", { when: ago(limit.resets_at) }) : w("nothingUsed")}</span>
      <Warning share={shareOf(limit)} />
    </span>
  </li>
);

function Warning({ share }: { share: number }) {
  if (share < warnFrom) return null;
  return share >= 1 ? (
    <strong class="chip bad">{w("usedUp")}</strong>
  ) : (
    <strong class="chip warn">{w("nearlyUsed")}</strong>
  );
}
