// Questions and money: what is used of them, with a warning where little is left.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api, ok, type Schemas } from "../api/client.ts";
import { to } from "../route.ts";
import { Meter, warnFrom } from "../ui/meter.tsx";
import { number, usd } from "../words/format.ts";
import { w } from "./words.ts";

type Limit = Schemas["LimitStatus"];

const limits = signal<readonly Limit[]>([]);
const refreshMs = 60_000;

/** After each answer, and each minute. A failure leaves what was known. */
export async function loadLimits(): Promise<void> {
  const status = await ok(api.GET("/api/v1/rate-limit/status")).catch(() => null);
  if (status) limits.value = status.limits;
}

/** Of those by one unit the one that is nearest to its end. */
function tightest(unit: Limit["unit"]): Limit | undefined {
  const shares = limits.value.filter((limit) => limit.unit === unit && isShown(limit));
  return shares.sort((a, b) => used(b) / b.limit - used(a) / a.limit)[0];
}

const isShown = ({ name }: Limit): boolean => name.startsWith("questions") || name.startsWith("usd");
const used = ({ used, reserved }: Limit): number => used + reserved;

export function LimitsBox() {
  useEffect(() => {
    loadLimits();
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
            <span>{w(limit.unit === "usd" ? "budget" : "questions")}</span>
            <span class="number soft">
              {limit.unit === "usd"
                ? `${usd(used(limit))} / ${usd(limit.limit)}`
                : `${number(used(limit))} / ${number(limit.limit)}`}
            </span>
          </span>
          <Meter label={w(limit.unit === "usd" ? "budget" : "questions")} used={used(limit)} limit={limit.limit} />
          {used(limit) / limit.limit >= warnFrom && <span class="small warning">{w("nearlyUsed")}</span>}
        </span>
      ))}
    </a>
  );
}
