// The record, newest first, by days, kind and person.
import { useState } from "preact/hooks";
import { api, ok } from "../../api/client.ts";
import { Field } from "../../ui/field.tsx";
import { usePages } from "../../ui/use-pages.ts";
import { AuditEventList } from "../parts/audit-event-list.tsx";
import { ShowPages } from "../parts/pages.tsx";
import { Part } from "../parts/part.tsx";
import { usePeople } from "../parts/people.ts";
import { endOfDay, startOfDay } from "../parts/period.ts";
import { groupName, groups, w } from "./words.ts";

/** Empty: all */
const all = { from: "", to: "", action: "", actorId: "" };

export function RecordPart() {
  const [filter, setFilter] = useState(all);
  const { people } = usePeople();
  const { from, to, action, actorId } = filter;
  const events = usePages(
    (cursor) => {
      const query = {
        limit: 30,
        ...(from ? { from: startOfDay(from) } : {}),
        ...(to ? { to: endOfDay(to) } : {}),
        ...(action ? { action } : {}),
        ...(actorId ? { actor_id: actorId } : {}),
        ...(cursor ? { cursor } : {}),
      };
      return ok(api.GET("/api/v1/audit", { params: { query } }));
    },
    [from, to, action, actorId],
  );
  const changing = (name: keyof typeof all) => (event: { currentTarget: { value: string } }) =>
    setFilter({ ...filter, [name]: event.currentTarget.value });
  return (
    <Part title={w("record")} says={w("recordSay")}>
      <div class="row filters">
        <Field label={w("from")}>
          <input class="input short" type="date" value={from} onChange={changing("from")} />
        </Field>
        <Field label={w("to")}>
          <input class="input short" type="date" value={to} onChange={changing("to")} />
        </Field>
        <Field label={w("what")}>
          <select class="input short" value={action} onChange={changing("action")}>
            <option value="">{w("anything")}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {groupName(group)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={w("who")}>
          <select class="input short" value={actorId} onChange={changing("actorId")}>
            <option value="">{w("anybody")}</option>
            {people.map(({ user_id, name }) => (
              <option key={user_id} value={user_id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <ShowPages of={events} none={w("none")}>
        {(items) => <AuditEventList events={items} />}
      </ShowPages>
    </Part>
  );
}
