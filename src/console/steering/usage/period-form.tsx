// Which days, and whose.
import { may } from "../../api/me.ts";
import { Field } from "../../ui/field.tsx";
import { w } from "./words.ts";

export interface Period {
  /** First and last day, as 2026-11-22, in UTC */
  from: string;
  to: string;
  /** Empty: everybody whom one may see */
  userId: string;
}

const dayMs = 86_400_000;
const presets = [7, 30, 90];
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const lastDays = (count: number): Period => ({
  from: dayOf(Date.now() - (count - 1) * dayMs),
  to: dayOf(Date.now()),
  userId: "",
});

export const daysOf = ({ from, to }: Period): string[] => {
  const first = Date.parse(from);
  const count = Math.max(0, Math.round((Date.parse(to) - first) / dayMs) + 1);
  return Array.from({ length: count }, (_, index) => dayOf(first + index * dayMs));
};

interface PeriodFormProps {
  period: Period;
  people: readonly { user_id: string; name: string }[];
  onChange: (period: Period) => void;
}

export function PeriodForm({ period, people, onChange }: PeriodFormProps) {
  const isLast = (count: number) => lastDays(count).from === period.from && lastDays(count).to === period.to;
  return (
    <div class="row filters">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, in a row */}
      <div class="row" role="group" aria-label={w("period")}>
        {presets.map((count) => (
          <button
            key={count}
            class={isLast(count) ? "button small main" : "button small"}
            type="button"
            aria-pressed={isLast(count)}
            onClick={() => onChange({ ...lastDays(count), userId: period.userId })}
          >
            {w("days", { count })}
          </button>
        ))}
      </div>
      <DayField
        label={w("from")}
        value={period.from}
        max={period.to}
        onChange={(from) => onChange({ ...period, from })}
      />
      <DayField label={w("to")} value={period.to} min={period.from} onChange={(to) => onChange({ ...period, to })} />
      {may("usage:read_all") && people.length > 1 && (
        <Field label={w("whose")}>
          <select
            class="input short"
            value={period.userId}
            onChange={({ currentTarget }) => onChange({ ...period, userId: currentTarget.value })}
          >
            <option value="">{w("everybody")}</option>
            {people.map(({ user_id, name }) => (
              <option key={user_id} value={user_id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
}

/** A day that isn't whole yet, or out of order, changes nothing. */
const DayField = ({ label, value, min, max, onChange }: DayFieldProps) => (
  <Field label={label}>
    <input
      class="input short"
      type="date"
      value={value}
      min={min}
      max={max}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== "" && currentTarget.validity.valid) onChange(currentTarget.value);
      }}
    />
  </Field>
);
