// Questions and money: what is used of them, with a warning where little is left.
import { signal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api, ok } from "../api/client.ts";
import { answersEnded } from "../chat/day.ts";
import { to } from "../route.ts";
import { Meter, warnFrom } from "../ui/meter.tsx";
import { amountOf, isOwn, type Limit, limitName, shareOf, usedOf } from "../words/limits.ts";
import { w } from "./words.ts";

const limits = signal<readonly Limit[]>([]);
const refreshMs = 60_000;

/** After each answer, and each minute. A failure leaves what was known. */
async function loadLimits(): Promise<void> {
  const status = await ok(api.GET("/api/v1/rate-limit/status")).catch(() => null);
  if (status) limits.value = status.limits;
}

/** Of one's own by one unit the one that is nearest to its end; of those that are equally near the longest. */
function tightest(unit: Limit["unit"]): Limit | undefined {
  const own = limits.value.filter((limit) => limit.unit === unit && isOwn(limit));
  return own.sort((a, b) => shareOf(b) - shareOf(a) || b.window_seconds - a.window_seconds)[0];
}

export function LimitsBox() {
  useSignalEffect(() => {
    answersEnded.value;
    loadLimits();
  });
  useEffect(() => {
    const timer = setInterval(loadLimits, refreshMs);
    return () => clearInterval(timer);
  }, []);
  const shown = [tightest("calls"), tightest("usd")].filter((limit) => limit !== undefined);
  if (shown.length === 0) return null;
  return (
    <a class="limits" href={to(["steering"])}>
      {shown.map((limit) => (
        <span class="stack tight" key={limit.name}>
          <span class="row apart small">
            <span>{limitName(limit.name)}</span>
            <span class="number soft">{amountOf(limit)}</span>
          </span>
          <Meter label={limitName(limit.name)} used={usedOf(limit)} limit={limit.limit} />
          {shareOf(limit) >= warnFrom && <span class="small warning">{w("nearlyUsed")}</span>}
        </span>
      ))}
    </a>
  );
}
