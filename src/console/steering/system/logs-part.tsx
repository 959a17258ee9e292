// Lines of the log, by level, event and days, or all of one request.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { usePages } from "../../ui/use-pages.ts";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { endOfDay, startOfDay } from "../parts/period.ts";
import { LogLines } from "./log-lines.tsx";
import { levelName } from "./names.ts";
import { RequestForm } from "./request-form.tsx";
import { w } from "./words.ts";

const levels = ["info", "warn", "error"] as const;

/** Empty: all */
const all = { level: "", event: "", from: "", to: "", requestId: "" };
type Filter = typeof all;

export function LogsPart() {
  const [filter, setFilter] = useState(all);
  const lines = usePages((cursor) => load(filter, cursor), Object.values(filter));
  const changing = (name: keyof Filter) => (event: { currentTarget: { value: string } }) =>
    setFilter({ ...filter, [name]: event.currentTarget.value });
  return (
    <Part
      title={w("logs")}
      says={w("logsSay")}
      actions={
        filter.requestId !== "" && (
          <button class="button small" type="button" onClick={() => setFilter(all)}>
            {w("allLines")}
          </button>
        )
      }
    >
      <div class="row filters">
        <Field label={w("level")}>
          <select class="input short" value={filter.level} onChange={changing("level")}>
            <option value="">{w("anyLevel")}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {levelName(level)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={w("event")}>
          <input class="input short" value={filter.event} autocomplete="off" dir="ltr" onChange={changing("event")} />
        </Field>
        <Field label={w("from")}>
          <input class="input short" type="date" value={filter.from} onChange={changing("from")} />
        </Field>
        <Field label={w("to")}>
          <input class="input short" type="date" value={filter.to} onChange={changing("to")} />
        </Field>
      </div>
      <RequestForm onAsk={(requestId) => setFilter({ ...all, requestId })} />
      <ShowPages of={lines} none={w("noLines")}>
        {(items) => <LogLines lines={items} onRequest={(requestId) => setFilter({ ...all, requestId })} />}
      </ShowPages>
    </Part>
  );
}

async function load({ level, event, from, to, requestId }: Filter, cursor: string | undefined) {
  if (requestId !== "") {
    const { items } = await ok(api.GET("/api/v1/logs/{id}", { params: { path: { id: requestId } } }));
    return { items, next_cursor: null };
  }
  const asked = levels.find((one) => one === level);
  const query = {
    limit: 30,
    ...(asked ? { level: asked } : {}),
    ...(event ? { event } : {}),
    ...(from ? { from: startOfDay(from) } : {}),
    ...(to ? { to: endOfDay(to) } : {}),
    ...(cursor ? { cursor } : {}),
  };
  return ok(api.GET("/api/v1/logs/history", { params: { query } }));
}
