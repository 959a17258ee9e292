// What was used in some days: in all, by day, by model, by person and by kind.
import { useState } from "preact/hooks";
import { may } from "../../api/me.ts";
import { usePeople } from "../parts/people.ts";
import { ByDay } from "./by-day.tsx";
import { ByGroup } from "./by-group.tsx";
import { lastDays, type Period, PeriodForm } from "./period-form.tsx";
import { TotalsPart } from "./totals-part.tsx";
import { kindName, w } from "./words.ts";

export default function UsageTab() {
  const [period, setPeriod] = useState<Period>(() => lastDays(30));
  const { people, nameOf } = usePeople();
  return (
    <div class="stack">
      <PeriodForm period={period} people={people} onChange={setPeriod} />
      <TotalsPart period={period} />
      <ByDay period={period} />
      <ByGroup title={w("byModel")} column={w("model")} by="model" period={period} tell={(key) => key || w("none")} />
      {may("usage:read_all") && (
        <ByGroup title={w("byUser")} column={w("user")} by="user" period={period} tell={nameOf} />
      )}
      <ByGroup title={w("byKind")} column={w("kind")} by="kind" period={period} tell={kindName} />
    </div>
  );
}
