// Cost, calls or tokens of each day, as bars.
import { useState } from "preact/hooks";
import type { Schemas } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { Show } from "../../ui/loaded.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { number, usd } from "../../words/format.ts";
import { BarChart } from "../parts/bar-chart.tsx";
import { Part } from "../parts/part.tsx";
import { keysOf, loadUsage } from "./load-usage.ts";
import { daysOf, type Period } from "./period-form.tsx";
import { w } from "./words.ts";

type Group = Schemas["UsageGroup"];

const measures = {
  calls: { of: ({ calls }: Group) => calls, tell: (value: number) => number(value) },
  cost: { of: ({ cost_usd }: Group) => cost_usd, tell: usd },
  tokens: {
    of: ({ input_tokens, output_tokens }: Group) => input_tokens + output_tokens,
    tell: (value: number) => number(value),
  },
} as const;
const measureNames = ["calls", "cost", "tokens"] as const;
type MeasureName = (typeof measureNames)[number];

export function ByDay({ period }: { period: Period }) {
  const [measure, setMeasure] = useState<MeasureName>("calls");
  const report = useLoad(() => loadUsage(period, "day"), keysOf(period));
  const { of, tell } = measures[measure];
  return (
    <Part
      title={w("byDay")}
      actions={
        <Field label={w("show")}>
          <select
            class="input short"
            value={measure}
            onChange={({ currentTarget }) =>
              setMeasure(measureNames.find((name) => name === currentTarget.value) ?? "calls")
            }
          >
            {measureNames.map((name) => (
              <option key={name} value={name}>
                {w(name)}
              </option>
            ))}
          </select>
        </Field>
      }
    >
      <Show of={report}>
        {({ groups }) => {
          if (groups.length === 0) return <p class="soft">{w("nothing")}</p>;
          const used = new Map(groups.map((group) => [group.key, of(group)]));
          const bars = daysOf(period).map((day) => ({ day, value: used.get(day) ?? 0 }));
          return <BarChart title={w(measure)} bars={bars} tell={tell} />;
        }}
      </Show>
    </Part>
  );
}
